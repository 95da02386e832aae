using System.Globalization;
using static System.Globalization.CultureInfo;

namespace Dunning.Rules.Language.Members;

/// <summary>Allowed members of texts, letters, flags and unique ids. Comparison is ordinal unless the expression says otherwise.</summary>
internal static class TextMembers
{
    public static void Add(MemberTable table)
    {
        Questions(table);
        Changes(table);
        Statics(table);
        Others(table);
    }

    private static void Questions(MemberTable table)
    {
        table.Property("Length", (string text) => text.Length);
        table.Method("Contains", (string text, string part) => text.Contains(part, StringComparison.Ordinal));
        table.Method("Contains", (string text, string part, StringComparison how) => text.Contains(part, TextOperations.How(how)));
        table.Method("Contains", (string text, char part) => text.Contains(part));
        table.Method("StartsWith", (string text, string part) => text.StartsWith(part, StringComparison.Ordinal));
        table.Method("StartsWith", (string text, string part, StringComparison how) => text.StartsWith(part, TextOperations.How(how)));
        table.Method("StartsWith", (string text, char part) => text.StartsWith(part));
        table.Method("EndsWith", (string text, string part) => text.EndsWith(part, StringComparison.Ordinal));
        table.Method("EndsWith", (string text, string part, StringComparison how) => text.EndsWith(part, TextOperations.How(how)));
        table.Method("EndsWith", (string text, char part) => text.EndsWith(part));
        table.Method("Equals", (string text, string? other) => text.Equals(other, StringComparison.Ordinal));
        table.Method("Equals", (string text, string? other, StringComparison how) => TextOperations.Equal(text, other, how));
        table.Method("IndexOf", (string text, string part) => text.IndexOf(part, StringComparison.Ordinal));
        table.Method("IndexOf", (string text, string part, StringComparison how) => text.IndexOf(part, TextOperations.How(how)));
        table.Method("IndexOf", (string text, char part) => text.IndexOf(part));
        table.Method("LastIndexOf", (string text, string part) => text.LastIndexOf(part, StringComparison.Ordinal));
        table.Method("LastIndexOf", (string text, char part) => text.LastIndexOf(part));
        table.Method("CompareTo", (string text, string? other) => TextOperations.Compare(text, other));
    }

    private static void Changes(MemberTable table)
    {
        table.Method("ToLower", (string text) => text.ToLowerInvariant());
        table.Method("ToLowerInvariant", (string text) => text.ToLowerInvariant());
        table.Method("ToUpper", (string text) => text.ToUpperInvariant());
        table.Method("ToUpperInvariant", (string text) => text.ToUpperInvariant());
        table.Method("Insert", (string text, int at, string part) => TextOperations.Insert(text, at, part));
        table.Method("Remove", (string text, int from) => text.Remove(from));
        table.Method("Remove", (string text, int from, int length) => text.Remove(from, length));
        table.Method("Trim", (string text) => text.Trim());
        table.Method("Trim", (string text, char what) => text.Trim(what));
        table.Method("TrimStart", (string text) => text.TrimStart());
        table.Method("TrimStart", (string text, char what) => text.TrimStart(what));
        table.Method("TrimEnd", (string text) => text.TrimEnd());
        table.Method("TrimEnd", (string text, char what) => text.TrimEnd(what));
        table.Method("Substring", (string text, int from) => text.Substring(from));
        table.Method("Substring", (string text, int from, int length) => text.Substring(from, length));
        table.Method("Replace", (string text, string old, string with) => TextOperations.Replace(text, old, with));
        table.Method("Replace", (string text, char old, char with) => text.Replace(old, with));
        table.Method("PadLeft", (string text, int width) => TextOperations.PadLeft(text, width, ' '));
        table.Method("PadLeft", (string text, int width, char with) => TextOperations.PadLeft(text, width, with));
        table.Method("PadRight", (string text, int width) => TextOperations.PadRight(text, width, ' '));
        table.Method("PadRight", (string text, int width, char with) => TextOperations.PadRight(text, width, with));
        table.Method("ToString", (string text) => text.ToString(InvariantCulture));
    }

    private static void Statics(MemberTable table)
    {
        foreach (var name in (string[])["string", "String"])
        {
            table.Value(name, "Empty", () => string.Empty);
            table.Static(name, "IsNullOrEmpty", (string? text) => string.IsNullOrEmpty(text));
            table.Static(name, "IsNullOrWhiteSpace", (string? text) => string.IsNullOrWhiteSpace(text));
            table.Static(name, "Equals", (string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal));
            table.Static(name, "Equals", (string? left, string? right, StringComparison how) => TextOperations.Equal(left, right, how));
            table.Static(name, "Compare", (string? left, string? right) => TextOperations.Compare(left, right));
            table.Static(name, "Compare", (string? left, string? right, bool ignoreCase) => TextOperations.Compare(left, right, ignoreCase));
            table.Static(name, "Compare", (string? left, string? right, StringComparison how) => TextOperations.Compare(left, right, how));
            table.Static(name, "CompareOrdinal", (string? left, string? right) => string.CompareOrdinal(left, right));
            table.Static(name, "Concat", (object? a) => TextOperations.Of(a));
            table.Static(name, "Concat", (object? a, object? b) => TextOperations.Join(TextOperations.Of(a), TextOperations.Of(b)));
            table.Static(name, "Concat", (object? a, object? b, object? c) =>
                TextOperations.Join(TextOperations.Join(TextOperations.Of(a), TextOperations.Of(b)), TextOperations.Of(c)));
            table.Static(name, "Concat", (object? a, object? b, object? c, object? d) => TextOperations.Join(
                TextOperations.Join(TextOperations.Of(a), TextOperations.Of(b)), TextOperations.Join(TextOperations.Of(c), TextOperations.Of(d))));
            table.Static(name, "Format", (string format, object? a) => TextOperations.Format(format, new[] { a }));
            table.Static(name, "Format", (string format, object? a, object? b) => TextOperations.Format(format, new[] { a, b }));
            table.Static(name, "Format", (string format, object? a, object? b, object? c) => TextOperations.Format(format, new[] { a, b, c }));
            table.Static(name, "Format", (string format, object? a, object? b, object? c, object? d) => TextOperations.Format(format, new[] { a, b, c, d }));
        }
    }

    private static void Others(MemberTable table)
    {
        table.Method("ToString", (char letter) => letter.ToString());
        table.Method("ToString", (bool flag) => flag.ToString());
        table.Method("ToString", (Guid id) => id.ToString());
        table.Static("char", "IsDigit", (char letter) => char.IsDigit(letter));
        table.Static("char", "IsLetter", (char letter) => char.IsLetter(letter));
        table.Static("char", "IsWhiteSpace", (char letter) => char.IsWhiteSpace(letter));
        table.Static("char", "IsUpper", (char letter) => char.IsUpper(letter));
        table.Static("char", "IsLower", (char letter) => char.IsLower(letter));
        table.Static("char", "ToUpper", (char letter) => char.ToUpperInvariant(letter));
        table.Static("char", "ToLower", (char letter) => char.ToLowerInvariant(letter));
        table.Static("bool", "Parse", (string text) => bool.Parse(text));
        table.Value("Guid", "Empty", () => Guid.Empty);
        table.Static("Guid", "Parse", (string text) => Guid.Parse(text));
        table.Static("Convert", "ToString", (object? value) => TextOperations.Of(value));
        table.Static("Convert", "ToBoolean", (string text) => bool.Parse(text));
        table.Static("Convert", "ToBoolean", (int number) => number != 0);
        table.Static("Convert", "ToBoolean", (bool flag) => flag);
        table.Static("Convert", "ToDateTime", (string text) => DateTime.Parse(text, InvariantCulture, DateTimeStyles.None));
    }
}
