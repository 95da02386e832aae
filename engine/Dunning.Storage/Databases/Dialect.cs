namespace Dunning.Storage.Databases;

/// <summary>The few places where SQLite and PostgreSQL want other words; all other SQL is one text for both.</summary>
internal static class Dialect
{
    /// <summary>Whether a column's value is in a list that was passed with <see cref="List{T}"/>.</summary>
    /// <remarks>One parameter whatever the length, so one statement to prepare. On PostgreSQL: <c>column = ANY(parameter)</c>.</remarks>
    public static string In(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    /// <summary>A list as one parameter.</summary>
    public static string List<T>(IEnumerable<T> values) => System.Text.Json.JsonSerializer.Serialize(values);

    /// <summary>A search term for <c>LIKE … ESCAPE '\'</c> on a column in small letters.</summary>
    public static string Containing(string text) =>
        "%" + text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
