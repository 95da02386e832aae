using System.Globalization;
using System.Resources;
using System.Text;
using Dunning.Core.Languages;

namespace Dunning.Cases.Traces;

/// <summary>The sentences of traces, Dutch first, English second (<c>Sentences.resx</c>).</summary>
public static class TraceText
{
    private static readonly ResourceManager Sentences = new("Dunning.Cases.Traces.Sentences", typeof(TraceText).Assembly);

    /// <summary>One sentence for people.</summary>
    public static string Sentence(this Trace trace, Language language)
    {
        var culture = language.Culture();
        var pattern = Sentences.GetString(trace.Code, culture)
            ?? throw new InvalidOperationException($"There is no sentence for the trace \"{trace.Code}\" in Traces/Sentences.resx.");
        return Fill(pattern, trace.Values, culture);
    }

    /// <summary>A word that traces keep as a code: an outcome, a reason.</summary>
    public static string Term(string code, Language language) => Sentences.GetString("term." + code, language.Culture()) ?? code;

    /// <summary>Whether there is a sentence for the code in the language.</summary>
    public static bool Has(string code, Language language) =>
        Sentences.GetResourceSet(language == Language.English ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)?.GetString(code) is not null;

    // {name} as it stands, {name:money}, {name:day}, {name:number}, {name:term} for a word that is kept as a code
    private static string Fill(string pattern, IReadOnlyDictionary<string, string> values, CultureInfo culture)
    {
        var text = new StringBuilder();
        var at = 0;
        while (at < pattern.Length)
        {
            var open = pattern.IndexOf('{', at);
            if (open < 0)
            {
                return text.Append(pattern, at, pattern.Length - at).ToString();
            }

            var close = pattern.IndexOf('}', open);
            text.Append(pattern, at, open - at);
            var (name, format) = pattern[(open + 1)..close].Split(':') is [var n, var f] ? (n, f) : (pattern[(open + 1)..close], "");
            var value = values.GetValueOrDefault(name, "");
            text.Append(format switch
            {
                "money" when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => amount.ToString("C", culture).Replace(' ', '\u00A0'),
                "day" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d MMMM yyyy", culture),
                "number" when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number.ToString("0.##", culture),
                "term" => Sentences.GetString("term." + value, culture) ?? value,
                _ => value,
            });
            at = close + 1;
        }

        return text.ToString();
    }
}
