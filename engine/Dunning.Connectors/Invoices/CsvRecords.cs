using CsvHelper;

namespace Dunning.Connectors.Invoices;

/// <summary>Splits a CSV text into rows and finds its separator.</summary>
internal static class CsvRecords
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The separator that makes most sense of the header.</summary>
    public static char Separator(string text) => Separators.MaxBy(separator => CsvColumns.Known(Header(text, separator)));

    /// <summary>The fields of the first line.</summary>
    public static IReadOnlyList<string> Header(string text, char separator)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return Read(end < 0 ? text : text[..end], separator) is [var header, ..] ? header.Fields : [];
    }

    /// <summary>All rows, the header first; empty lines are left out.</summary>
    public static IReadOnlyList<CsvRecord> Read(string text, char separator) =>
        Read(text, separator, lineBreaksInQuotes: true) ?? Read(text, separator, lineBreaksInQuotes: false)!;

    // An unclosed quote would swallow the rows after it: then every line is taken for a row, so that only the broken one is lost.
    private static List<CsvRecord>? Read(string text, char separator, bool lineBreaksInQuotes)
    {
        var quotesBroken = false;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            DetectSeparatorHint = false,
            AllowLineBreaksInQuotes = lineBreaksInQuotes,
            OnMalformedRecord = record => quotesBroken |= record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote,
        });
        var records = new List<CsvRecord>();
        while (reader.Read())
        {
            records.Add(new CsvRecord((int)reader.LineNumber, reader.Current.ToArray()));
        }

        return quotesBroken && lineBreaksInQuotes ? null : records;
    }
}
