namespace Dunning.Operations.Procedures;

/// <summary>What is written on a version when it is saved or published.</summary>
/// <param name="Day">The office's day.</param>
/// <param name="By">Who did it; empty for the program itself.</param>
/// <param name="Note">Why, in their words; empty for none.</param>
public sealed record VersionStamp(DateOnly Day, string By = "", string Note = "");
