using System.Diagnostics.CodeAnalysis;
using Dunning.Workflows.Flow;

namespace Dunning.Workflows.Activities;

/// <summary>The activity types a definition may use, by type name.</summary>
public sealed class ActivityCatalogue
{
    private readonly Dictionary<string, Activity> byType = new(StringComparer.Ordinal);

    private ActivityCatalogue(IEnumerable<Activity> activities)
    {
        foreach (var activity in activities)
        {
            var type = activity.Descriptor.TypeName;
            if (!byType.TryAdd(type, activity))
            {
                throw new ArgumentException($"Activity type {type} is given twice.", nameof(activities));
            }
        }
    }

    /// <summary>Elsa's own flow nodes.</summary>
    public static ActivityCatalogue Elsa { get; } = new(
    [
        new Start(), Ending.End, Ending.Complete, new Finish(), new FlowDecision(), new FlowSwitch(), new FlowFork(), new FlowJoin(),
        new SetVariable(), new WriteLine(), new Delay(), new Event(), new Fault(),
    ]);

    /// <summary>All activities, in the order they were added.</summary>
    public IReadOnlyCollection<Activity> Activities => byType.Values;

    /// <summary>These and the host's.</summary>
    public ActivityCatalogue With(params IEnumerable<Activity> activities) => new(byType.Values.Concat(activities));

    public bool TryFind(string typeName, [NotNullWhen(true)] out Activity? activity) => byType.TryGetValue(typeName, out activity);
}
