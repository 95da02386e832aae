namespace Dunning.Operations.Procedures;

/// <summary>The version whose files a version began with: of the same procedure when it was reverted to, of another one when it was copied.</summary>
public sealed record VersionOrigin(string ProcedureId, int Version);
