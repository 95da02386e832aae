namespace Dunning.Rules.Types;

/// <summary>Finds fields by the name people wrote.</summary>
internal static class Naming
{
    /// <summary>The exact name wins; otherwise, when asked, every field whose name differs in case only.</summary>
    public static IReadOnlyList<Field> Find(IReadOnlyList<Field> fields, string name, bool ignoreCase)
    {
        foreach (var field in fields)
        {
            if (field.IsCalled(name, StringComparison.Ordinal))
            {
                return [field];
            }
        }

        return ignoreCase ? [.. fields.Where(field => field.IsCalled(name, StringComparison.OrdinalIgnoreCase))] : [];
    }

    /// <summary>All names under which the fields are known, for suggestions.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<Field> fields) => fields.SelectMany(field => field.Aliases.Prepend(field.Name));
}
