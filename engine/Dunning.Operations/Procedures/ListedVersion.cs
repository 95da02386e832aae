namespace Dunning.Operations.Procedures;

/// <summary>A version as lists show it.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsLatest">Whether it is the newest of its procedure, draft or not.</param>
/// <param name="TakesNewCases">Whether new cases get it.</param>
/// <param name="OpenCases">Cases that follow it and have not ended.</param>
public sealed record ListedVersion(ProcedureVersion Version, bool IsLatest, bool TakesNewCases, int OpenCases);
