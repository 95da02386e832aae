namespace Dunning.Letters.Templates;

/// <summary>The text of a Word document, as plain-text mail and golden files want it.</summary>
public static class LetterText
{
    /// <summary>The text of the body: a paragraph a line, a table row a line with tabs between its cells.</summary>
    /// <param name="docx">A .docx file.</param>
    public static string Of(byte[] docx) => throw new NotImplementedException();
}
