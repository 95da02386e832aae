using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>Judges the graph of a compiled workflow. Each rule is one file with one thought; a new one is a file and a line here.</summary>
internal static class WorkflowChecker
{
    private static readonly Func<CheckedFlow, IEnumerable<Finding>>[] Always =
    [
        MissingStarts.Find, UnknownPorts.Find, EnteredStarts.Find, UnreachableSteps.Find, InvalidLoops.Find,
    ];

    // What is only foolish, not wrong, is not held against a definition that is run as Elsa would.
    private static readonly Func<CheckedFlow, IEnumerable<Finding>>[] AtPublish =
    [
        DeadJoins.Find, WaitlessLoops.Find, EndlessPaths.Find, OpenPorts.Find,
    ];

    public static IEnumerable<Finding> Check(CompiledWorkflow workflow, string file, Strictness strictness)
    {
        var flow = new CheckedFlow(workflow, file, strictness);
        return (strictness == Strictness.Publish ? Always.Concat(AtPublish) : Always).SelectMany(rule => rule(flow));
    }
}
