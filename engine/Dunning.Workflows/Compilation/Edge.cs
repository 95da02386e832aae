namespace Dunning.Workflows.Compilation;

/// <summary>A connection by the indexes of its ends.</summary>
internal sealed record Edge(int Index, int Source, string? Port, int Target);
