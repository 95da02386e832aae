using Dunning.Core.Findings;

namespace Dunning.Operations.Printing;

/// <summary>What became of a document in the press: a PDF, or the reason why not.</summary>
/// <param name="Name">Name without extension.</param>
/// <param name="Pdf">The PDF; null when it could not be made.</param>
/// <param name="Problem">Why it could not be made; null when it was.</param>
public sealed record PressedDocument(string Name, byte[]? Pdf, Finding? Problem);
