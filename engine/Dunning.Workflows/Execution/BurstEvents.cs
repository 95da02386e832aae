using System.Collections;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Execution;

/// <summary>The events of a burst, spelled out when they are read: most hosts look at a few.</summary>
internal sealed class BurstEvents(CompiledWorkflow workflow, LoggedEvent[] events) : IReadOnlyList<BurstEvent>
{
    public int Count => events.Length;

    public BurstEvent this[int index]
    {
        get
        {
            var logged = events[index];
            var (id, type) = logged.Node switch
            {
                LoggedEvent.Flow => (workflow.Definition.Root.Id, "Flowchart"),
                LoggedEvent.Workflow => ("Workflow1", "Workflow"),
                var node => (workflow.NodeArray[node].Id, workflow.NodeArray[node].ShortName),
            };
            var reasoned = logged.Detail as Reasoned;
            return new(logged.Kind, id, type, logged.Occurrence, reasoned?.Outcomes ?? logged.Detail as IReadOnlyList<string>, reasoned?.Because);
        }
    }

    public IEnumerator<BurstEvent> GetEnumerator()
    {
        for (var index = 0; index < events.Length; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
