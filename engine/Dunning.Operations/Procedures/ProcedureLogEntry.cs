namespace Dunning.Operations.Procedures;

/// <summary>Something that was done to a procedure.</summary>
/// <param name="Version">To which version, or to the draft that would have this number.</param>
/// <param name="Act">What.</param>
/// <param name="Stamp">When, by whom (empty for the program itself) and why.</param>
public sealed record ProcedureLogEntry(int Version, ProcedureAct Act, VersionStamp Stamp);
