namespace Dunning.Operations.Procedures;

/// <summary>A published version of a procedure.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Version">From 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fingerprint">Hash over its files.</param>
/// <param name="PublishedOn">The day.</param>
public sealed record PublishedVersion(string ProcedureId, int Version, string Name, string Fingerprint, DateOnly PublishedOn);
