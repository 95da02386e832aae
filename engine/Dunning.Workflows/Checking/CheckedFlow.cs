using Dunning.Core.Findings;
using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Checking;

/// <summary>What a rule of the checker looks at.</summary>
/// <param name="Workflow">Compiled, though perhaps with errors.</param>
/// <param name="File">File for findings.</param>
/// <param name="Strictness">How hard it is judged.</param>
internal sealed record CheckedFlow(CompiledWorkflow Workflow, string File, Strictness Strictness)
{
    /// <summary>An error, or only a warning when it is judged as Elsa would.</summary>
    public Finding Judge(string code, string place, string message, string? hint = null) =>
        new(code, Strictness == Strictness.Publish ? Severity.Error : Severity.Warning, File, place, message, hint);

    public Finding Warn(string code, string place, string message, string? hint = null) => Finding.Warning(code, File, place, message, hint);

    public string Title(int node) => Workflow.NodeArray[node].Definition.Title;

    public string Place(Edge edge) => Checking.Place.Connection(Workflow.NodeArray[edge.Source].Id, edge.Port, Workflow.NodeArray[edge.Target].Id);
}
