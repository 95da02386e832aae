using Dunning.Rules.Types;
using static System.Globalization.CultureInfo;

namespace Dunning.Rules.Language.Members;

/// <summary>Allowed members of texts, letters, flags and unique ids. Comparison is ordinal unless the expression says otherwise.</summary>
internal static class TextMembers
{
    public static void Add(MemberTable table)
    {
        table.Add(ScalarShape.Text, Text);
        table.Add("string", TextType);
        table.Add("String", TextType);
        table.Add(ScalarShape.Letter, Letter);
        table.Add("char", LetterType);
        table.Add(ScalarShape.Flag, Flag);
        table.Add("bool", FlagType);
        table.Add(ScalarShape.Unique, Unique);
        table.Add("Guid", UniqueType);
    }

    private static void Text(MemberChapter members)
    {
        members.Property("Length", (string text) => text.Length);
        members.Method("Contains", (string text, string part) => text.Contains(part, StringComparison.Ordinal));
        members.Method("Contains", (string text, string part, StringComparison how) => text.Contains(part, TextOperations.How(how)));
        members.Method("Contains", (string text, char part) => text.Contains(part));
        members.Method("StartsWith", (string text, string part) => text.StartsWith(part, StringComparison.Ordinal));
        members.Method("StartsWith", (string text, string part, StringComparison how) => text.StartsWith(part, TextOperations.How(how)));
        members.Method("StartsWith", (string text, char part) => text.StartsWith(part));
        members.Method("EndsWith", (string text, string part) => text.EndsWith(part, StringComparison.Ordinal));
        members.Method("EndsWith", (string text, string part, StringComparison how) => text.EndsWith(part, TextOperations.How(how)));
        members.Method("EndsWith", (string text, char part) => text.EndsWith(part));
        members.Method("Equals", (string text, string? other) => text.Equals(other, StringComparison.Ordinal));
        members.Method("Equals", (string text, string? other, StringComparison how) => TextOperations.Equal(text, other, how));
        members.Method("IndexOf", (string text, string part) => text.IndexOf(part, StringComparison.Ordinal));
        members.Method("IndexOf", (string text, string part, StringComparison how) => text.IndexOf(part, TextOperations.How(how)));
        members.Method("IndexOf", (string text, char part) => text.IndexOf(part));
        members.Method("LastIndexOf", (string text, string part) => text.LastIndexOf(part, StringComparison.Ordinal));
        members.Method("LastIndexOf", (string text, char part) => text.LastIndexOf(part));
        members.Method("CompareTo", (string text, string? other) => TextOperations.Compare(text, other));
        members.Method("ToLower", (string text) => text.ToLowerInvariant());
        members.Method("ToLowerInvariant", (string text) => text.ToLowerInvariant());
        members.Method("ToUpper", (string text) => text.ToUpperInvariant());
        members.Method("ToUpperInvariant", (string text) => text.ToUpperInvariant());
        members.Method("Insert", (string text, int at, string part) => TextOperations.Insert(text, at, part));
        members.Method("Remove", (string text, int from) => text.Remove(from));
        members.Method("Remove", (string text, int from, int length) => text.Remove(from, length));
        members.Method("Trim", (string text) => text.Trim());
        members.Method("Trim", (string text, char what) => text.Trim(what));
        members.Method("TrimStart", (string text) => text.TrimStart());
        members.Method("TrimStart", (string text, char what) => text.TrimStart(what));
        members.Method("TrimEnd", (string text) => text.TrimEnd());
        members.Method("TrimEnd", (string text, char what) => text.TrimEnd(what));
        members.Method("Substring", (string text, int from) => text.Substring(from));
        members.Method("Substring", (string text, int from, int length) => text.Substring(from, length));
        members.Method("Replace", (string text, string old, string with) => TextOperations.Replace(text, old, with));
        members.Method("Replace", (string text, char old, char with) => text.Replace(old, with));
        members.Method("PadLeft", (string text, int width) => TextOperations.PadLeft(text, width, ' '));
        members.Method("PadLeft", (string text, int width, char with) => TextOperations.PadLeft(text, width, with));
        members.Method("PadRight", (string text, int width) => TextOperations.PadRight(text, width, ' '));
        members.Method("PadRight", (string text, int width, char with) => TextOperations.PadRight(text, width, with));
        members.Method("ToString", (string text) => text.ToString(InvariantCulture));
    }

    private static void TextType(MemberChapter members)
    {
        members.Value("Empty", () => string.Empty);
        members.Static("IsNullOrEmpty", (string? text) => string.IsNullOrEmpty(text));
        members.Static("IsNullOrWhiteSpace", (string? text) => string.IsNullOrWhiteSpace(text));
        members.Static("Equals", (string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal));
        members.Static("Equals", (string? left, string? right, StringComparison how) => TextOperations.Equal(left, right, how));
        members.Static("Compare", (string? left, string? right) => TextOperations.Compare(left, right));
        members.Static("Compare", (string? left, string? right, bool ignoreCase) => TextOperations.Compare(left, right, ignoreCase));
        members.Static("Compare", (string? left, string? right, StringComparison how) => TextOperations.Compare(left, right, how));
        members.Static("CompareOrdinal", (string? left, string? right) => string.CompareOrdinal(left, right));
        members.Static("Concat", (object? a) => TextOperations.Of(a));
        members.Static("Concat", (object? a, object? b) => TextOperations.Join(TextOperations.Of(a), TextOperations.Of(b)));
        members.Static("Concat", (object? a, object? b, object? c) =>
                TextOperations.Join(TextOperations.Join(TextOperations.Of(a), TextOperations.Of(b)), TextOperations.Of(c)));
        members.Static("Concat", (object? a, object? b, object? c, object? d) => TextOperations.Join(
                TextOperations.Join(TextOperations.Of(a), TextOperations.Of(b)), TextOperations.Join(TextOperations.Of(c), TextOperations.Of(d))));
        members.Static("Format", (string format, object? a) => TextOperations.Format(format, new[] { a }));
        members.Static("Format", (string format, object? a, object? b) => TextOperations.Format(format, new[] { a, b }));
        members.Static("Format", (string format, object? a, object? b, object? c) => TextOperations.Format(format, new[] { a, b, c }));
        members.Static("Format", (string format, object? a, object? b, object? c, object? d) => TextOperations.Format(format, new[] { a, b, c, d }));
    }

    private static void Letter(MemberChapter members)
    {
        members.Method("ToString", (char letter) => letter.ToString());
    }

    private static void LetterType(MemberChapter members)
    {
        members.Static("IsDigit", (char letter) => char.IsDigit(letter));
        members.Static("IsLetter", (char letter) => char.IsLetter(letter));
        members.Static("IsWhiteSpace", (char letter) => char.IsWhiteSpace(letter));
        members.Static("IsUpper", (char letter) => char.IsUpper(letter));
        members.Static("IsLower", (char letter) => char.IsLower(letter));
        members.Static("ToUpper", (char letter) => char.ToUpperInvariant(letter));
        members.Static("ToLower", (char letter) => char.ToLowerInvariant(letter));
    }

    private static void Flag(MemberChapter members)
    {
        members.Method("ToString", (bool flag) => flag.ToString());
    }

    private static void FlagType(MemberChapter members)
    {
        members.Static("Parse", (string text) => bool.Parse(text));
    }

    private static void Unique(MemberChapter members)
    {
        members.Method("ToString", (Guid id) => id.ToString());
    }

    private static void UniqueType(MemberChapter members)
    {
        members.Value("Empty", () => Guid.Empty);
        members.Static("Parse", (string text) => Guid.Parse(text));
    }
}
