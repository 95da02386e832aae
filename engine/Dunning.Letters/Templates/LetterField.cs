using Dunning.Rules.Types;

namespace Dunning.Letters.Templates;

/// <summary>A field that a template uses.</summary>
/// <param name="Path">From the root of the data: <c>debtor.name</c>, <c>invoices.number</c> inside a loop.</param>
/// <param name="Type">Its declared type.</param>
public sealed record LetterField(string Path, Shape Type);
