using Dunning.Cases.Procedures;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>A procedure laid out on days, for people to read: every step with its first day for a sample invoice, and every way it can end.</summary>
/// <param name="Lanes">The start first, then the triggers.</param>
public sealed record ProcedureChart(IReadOnlyList<ChartLane> Lanes)
{
    /// <param name="procedure">The procedure.</param>
    /// <param name="dueDate">The last day on which the sample invoice may be paid.</param>
    /// <param name="inputs">A client's values for its inputs; what is missing has its default.</param>
    public static ProcedureChart Of(Procedure procedure, DateOnly dueDate, IReadOnlyDictionary<string, object?>? inputs = null)
    {
        var walk = new DayWalk(procedure.Workflow, inputs);
        var days = FirstDays.Of(walk, dueDate, procedure.LeadDays);
        var steps = ProcedureTimeline.Of(procedure, inputs).Steps.Select(timing => Step(walk, timing, days)).ToList();
        return new(
        [
            .. from step in steps
               group step by step.Timing.Trigger into lane
               orderby lane.Key is not null
               select new ChartLane(
                   lane.Key is null ? null : procedure.Workflow.Find(lane.Key)!.Definition.Title,
                   [.. lane.OrderBy(step => step.Day ?? DateOnly.MinValue).ThenBy(step => step.Timing.Earliest)]),
        ]);
    }

    private static ChartStep Step(DayWalk walk, TimelineStep timing, IReadOnlyDictionary<CompiledNode, DateOnly> days)
    {
        var node = walk.Map.Node(timing.ActivityId);
        return new(timing, node.Descriptor, timing.Trigger is null && days.TryGetValue(node, out var day) ? day : null, [.. Ways(walk.Map, node)]);
    }

    private static IEnumerable<ChartWay> Ways(FlowMap map, CompiledNode node)
    {
        var ways = map.From(node);
        var ports = map.Outcomes(node);
        foreach (var port in ports.Concat(ways.Select(way => way.Port)).Distinct(StringComparer.Ordinal))
        {
            var targets = ways.Where(way => way.Port == port).ToList();
            var outcome = ports.Count <= 1 && targets.Count <= 1 && port == "Done" ? null : node.Descriptor.Ports.FirstOrDefault(known => known.Name == port)?.DisplayName ?? new(port, port);
            foreach (var way in targets)
            {
                yield return new(outcome, way.To.Id, way.To.Definition.Title);
            }

            if (targets.Count == 0 && !node.Descriptor.IsTerminal)
            {
                yield return new(outcome, null, "");
            }
        }
    }
}
