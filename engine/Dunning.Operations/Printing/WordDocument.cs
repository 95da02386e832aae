namespace Dunning.Operations.Printing;

/// <summary>A Word document that is to become a PDF.</summary>
/// <param name="Name">Name without extension.</param>
/// <param name="Docx">The document.</param>
public sealed record WordDocument(string Name, byte[] Docx);
