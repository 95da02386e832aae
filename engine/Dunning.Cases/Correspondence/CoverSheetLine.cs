namespace Dunning.Cases.Correspondence;

/// <summary>A letter on the cover sheet.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">Name of the document, as the dossier has it.</param>
/// <param name="Pages">How many pages it has.</param>
public sealed record CoverSheetLine(int Number, string Name, int Pages);
