namespace Dunning.Workflows.Definitions;

/// <summary>Reads Elsa 3's definition JSON in all the shapes that Elsa accepts.</summary>
public static class WorkflowDefinitionReader
{
    /// <param name="json">UTF-8.</param>
    /// <param name="file">File for findings.</param>
    public static WorkflowReading Read(ReadOnlyMemory<byte> json, string file) => throw new NotImplementedException();

    public static WorkflowReading Read(string json, string file) => throw new NotImplementedException();
}
