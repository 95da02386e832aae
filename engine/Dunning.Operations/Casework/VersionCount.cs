namespace Dunning.Operations.Casework;

/// <summary>How many cases follow a version of a procedure and have not ended.</summary>
public sealed record VersionCount(string ProcedureId, int Version, int Cases);
