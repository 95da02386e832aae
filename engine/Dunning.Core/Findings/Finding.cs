namespace Dunning.Core.Findings;

/// <summary>One thing wrong in something people wrote, with the place where it stands and how to mend it.</summary>
/// <param name="Code">Stable name of the kind of finding, dotted: <c>rules.unknown-member</c>.</param>
/// <param name="Severity">Whether the thing is refused.</param>
/// <param name="File">File (or other source) as the reader knows it; empty when there is none.</param>
/// <param name="Place">Where in the file: line, XPath, JSON path, rule and column, or the paragraph's text.</param>
/// <param name="Message">What is wrong and what was wanted.</param>
/// <param name="Hint">How to mend it; null when the message says all.</param>
public sealed record Finding(string Code, Severity Severity, string File, string Place, string Message, string? Hint = null)
{
    /// <summary>A finding that refuses what it stands on.</summary>
    public static Finding Error(string code, string file, string place, string message, string? hint = null) =>
        new(code, Severity.Error, file, place, message, hint);

    /// <summary>A finding that warns only.</summary>
    public static Finding Warning(string code, string file, string place, string message, string? hint = null) =>
        new(code, Severity.Warning, file, place, message, hint);

    /// <summary>One line for a terminal or a log: place first, then the message.</summary>
    public override string ToString()
    {
        var where = (File.Length, Place.Length) switch
        {
            (0, 0) => "",
            (0, _) => Place + ": ",
            (_, 0) => File + ": ",
            _ => File + " " + Place + ": ",
        };
        return where + Message + (Hint is null ? "" : " (" + Hint + ")") + " [" + Code + "]";
    }
}
