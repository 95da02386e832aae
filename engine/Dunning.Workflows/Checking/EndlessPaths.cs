using Dunning.Core.Findings;

namespace Dunning.Workflows.Checking;

/// <summary>A loop that nothing leads out of: whatever comes there goes round for ever, if in its own time.</summary>
internal static class EndlessPaths
{
    public static IEnumerable<Finding> Find(CheckedFlow flow)
    {
        var map = FlowMap.Of(flow.Workflow);
        var told = new HashSet<Compilation.CompiledNode>();
        foreach (var node in map.Reached().Where(node => !map.IsBeside(node)))
        {
            var behind = map.Behind(node);
            if (behind.Contains(node) && !behind.Any(map.CanEnd) && !told.Overlaps(behind))
            {
                told.UnionWith(behind);
                yield return flow.Warn("workflow.no-end", Place.Activity(node.Id), $"From {node.Definition.Title} on there is no way to an end: the path goes round for ever.", "lead one of its outcomes to an end");
            }
        }
    }
}
