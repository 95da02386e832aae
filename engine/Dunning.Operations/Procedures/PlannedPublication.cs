namespace Dunning.Operations.Procedures;

/// <summary>A draft that is to be published on a later day. A draft that is saved again is another one, and is not published by this plan.</summary>
/// <param name="ProcedureId">The procedure; it has at most one plan.</param>
/// <param name="Version">The number that the draft has.</param>
/// <param name="Revision">The revision of the draft that was looked at.</param>
/// <param name="Effective">The first day on which new cases get it.</param>
/// <param name="Moves">Whether running cases of other versions move to it.</param>
/// <param name="Stamp">When it was planned, by whom, and the note of the version.</param>
public sealed record PlannedPublication(string ProcedureId, int Version, int Revision, DateOnly Effective, bool Moves, VersionStamp Stamp);
