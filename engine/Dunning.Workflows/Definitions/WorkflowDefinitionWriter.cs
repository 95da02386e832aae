using System.Text.Json.Nodes;

namespace Dunning.Workflows.Definitions;

/// <summary>Writes definitions in one canonical form: activities and connections sorted, ids of nodes recomputed, unknown properties kept.</summary>
public static class WorkflowDefinitionWriter
{
    public static JsonObject Write(WorkflowDefinition definition) => throw new NotImplementedException();

    /// <summary>Indented text with a closing line break, ready for a file.</summary>
    public static string WriteText(WorkflowDefinition definition) => throw new NotImplementedException();
}
