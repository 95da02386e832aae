using Dunning.Cases.Procedures;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>The day axis of a procedure: when each step can begin, and how long the shortest and longest way to an end are.</summary>
/// <remarks>Weekends and holidays, on which nothing is sent, come on top.</remarks>
/// <param name="Steps">Every step that a run can come to, in the order of the definition.</param>
public sealed record ProcedureTimeline(IReadOnlyList<TimelineStep> Steps)
{
    /// <summary>Days from the due date to the first possible end; null when the start leads to none.</summary>
    public int? ShortestDays => Ends.Min(step => (int?)step.Earliest);

    /// <summary>Days from the due date to the last possible end; null when nobody knows.</summary>
    public int? LongestDays => Ends.Any(step => step.Latest is null) ? null : Ends.Max(step => step.Latest);

    /// <summary>The same if everything that waits for somebody comes at once: the time the procedure itself takes. Null when it has loops that take time.</summary>
    public int? LongestDaysByItself => Ends.Any(step => step.LatestByItself is null) ? null : Ends.Max(step => step.LatestByItself);

    private IEnumerable<TimelineStep> Ends => Steps.Where(step => step is { IsEnd: true, Trigger: null });

    /// <param name="procedure">The procedure.</param>
    /// <param name="inputs">A client's values for its inputs; what is missing has its default.</param>
    public static ProcedureTimeline Of(Procedure procedure, IReadOnlyDictionary<string, object?>? inputs = null) =>
        Of(procedure.Workflow, procedure.LeadDays, inputs);

    /// <param name="workflow">The workflow of a procedure.</param>
    /// <param name="leadDays">How many days before the due date a case opens: 0 for the day after it.</param>
    /// <param name="inputs">A client's values for its inputs; what is missing has its default.</param>
    public static ProcedureTimeline Of(CompiledWorkflow workflow, int leadDays, IReadOnlyDictionary<string, object?>? inputs = null)
    {
        var walk = new DayWalk(workflow, inputs);
        var steps = new Dictionary<string, TimelineStep>(StringComparer.Ordinal);
        foreach (var (root, index) in walk.Map.Roots.Select((root, index) => (root, index)))
        {
            // A case opens on the day after the due date, or so many days before it.
            var first = new DayCount(index > 0 ? 0 : leadDays > 0 ? -leadDays : 1, -1);
            foreach (var step in From(walk, root, first, index > 0 ? root.Id : null))
            {
                steps.TryAdd(step.ActivityId, step);
            }
        }

        return new([.. workflow.Nodes.Where(node => steps.ContainsKey(node.Id)).Select(node => steps[node.Id])]);
    }

    private static IEnumerable<TimelineStep> From(DayWalk walk, CompiledNode root, DayCount first, string? trigger)
    {
        var reached = walk.Map.Behind(root).Append(root).ToHashSet();
        var looped = Behind(reached.Where(node => IsSlowLoop(walk, node)));
        var open = Behind(reached.Where(node => walk.Span(node).Max is null));
        open.UnionWith(looped);
        open.UnionWith(reached.Where(node => IsSlowLoop(walk, node)));
        var earliest = walk.From([(root, first)], absolute: trigger is null);
        var latest = walk.From([(root, first)], longest: true, absolute: trigger is null, follow: (way, count) => looped.Contains(way.To) ? null : count);
        foreach (var node in reached)
        {
            var end = node.Descriptor.IsTerminal || walk.Map.From(node).Count == 0;
            var last = latest.TryGetValue(node, out var counts) ? counts.Max(count => count.Days) : (int?)null;
            yield return new(
                node.Id, node.Definition.Title, trigger, earliest[node].Min(count => count.Days), open.Contains(node) ? null : last, last, end);
        }

        HashSet<CompiledNode> Behind(IEnumerable<CompiledNode> nodes) => [.. nodes.SelectMany(walk.Map.Behind)];
    }

    // Whether a loop comes back here and takes time on the way, so that nothing bounds it.
    private static bool IsSlowLoop(DayWalk walk, CompiledNode node) =>
        walk.Map.Behind(node) is var behind && behind.Contains(node) && walk.Span(node) is { Max: not 0 } span && (span.Max is not null || span.Min > 0);
}
