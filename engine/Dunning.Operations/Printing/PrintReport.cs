using Dunning.Core.Findings;

namespace Dunning.Operations.Printing;

/// <summary>What printing the letters of a day came to.</summary>
/// <param name="Date">The day.</param>
/// <param name="Letters">Letters posted that day.</param>
/// <param name="Pressed">How many of them became a PDF now.</param>
/// <param name="Files">The print files made now.</param>
/// <param name="Findings">What could not be printed and why.</param>
public sealed record PrintReport(DateOnly Date, int Letters, int Pressed, IReadOnlyList<PrintFile> Files, IReadOnlyList<Finding> Findings);
