using System.Collections.Frozen;

namespace Dunning.Core.Receivables;

// Free text of a payment, in which numbers are looked for as whole words.
// The text is searched with only its letters and digits; what stood between and around them decides afterwards.
internal sealed class ReferenceText
{
    private const int ShortNumber = 4;
    private const int LongNumber = 8;

    private static readonly FrozenSet<string> InvoiceWords = new[]
    {
        "FACTUUR", "FACTUREN", "FACTUURNR", "FACTUURNRS", "FACTUURNUMMER", "FACTUURNUMMERS", "FACT", "FACTNR", "FAKTUUR", "FACTUURN",
        "INVOICE", "INVOICES", "INV", "KENMERK", "BETALINGSKENMERK", "REFERENTIE", "REF", "NUMMER", "NUMMERS", "NR", "NRS", "NO",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string text;
    private readonly string bare;
    private readonly int[] places;

    public ReferenceText(string? text)
    {
        this.text = (text ?? "").ToUpperInvariant();
        places = [.. Enumerable.Range(0, this.text.Length).Where(index => char.IsLetterOrDigit(this.text[index]))];
        bare = string.Concat(places.Select(index => this.text[index]));
    }

    /// <summary>Letters and digits only, capitals.</summary>
    public static string Bare(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>What in the text could be a number: up to so many neighbouring words, reduced to capitals and digits.</summary>
    public IEnumerable<string> Candidates(int words)
    {
        var runs = new List<string>();
        for (int start = 0, at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsLetterOrDigit(text[at]))
            {
                if (at > start)
                {
                    runs.Add(text[start..at]);
                }

                start = at + 1;
            }
        }

        return Enumerable.Range(0, runs.Count)
            .SelectMany(first => Starts(runs[first]).SelectMany(start => Enumerable.Range(0, Math.Min(words, runs.Count - first))
                .Select(more => start + string.Concat(runs.Skip(first + 1).Take(more)))))
            .Append(bare)
            .Where(name => name.Length > 0);
    }

    // "factuur2026" may be the name, or the word with the name after it.
    private static IEnumerable<string> Starts(string run) =>
        InvoiceWords.Where(word => run.Length > word.Length && run.StartsWith(word, StringComparison.Ordinal)).Select(word => run[word.Length..]).Prepend(run);

    /// <summary>Where a number stands in the text as a whole.</summary>
    public IEnumerable<(int Start, int End)> Find(string number)
    {
        var wanted = Bare(number);
        if (wanted.Length == 0)
        {
            yield break;
        }

        var breaks = Breaks(number);
        for (var at = bare.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = bare.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (places[at], places[at + wanted.Length - 1] + 1);
            if (wanted.Length == bare.Length || (HoldsTogether(at, wanted.Length, breaks) && StandsAlone(start, end, wanted.Length, number.Contains('/'))))
            {
                yield return (start, end);
            }
        }
    }

    // Before which of its letters and digits a number may be written apart. A long one is often printed in groups.
    private static bool[] Breaks(string number)
    {
        int[] own = [.. Enumerable.Range(0, number.Length).Where(index => char.IsLetterOrDigit(number[index]))];
        return
        [
            .. own.Select((place, index) => index > 0
                && (own.Length >= LongNumber || place - own[index - 1] > 1 || char.IsDigit(number[place]) != char.IsDigit(number[own[index - 1]]))),
        ];
    }

    private bool HoldsTogether(int at, int length, bool[] breaks) =>
        Enumerable.Range(1, length - 1).All(index =>
        {
            var between = text.AsSpan((places[at + index - 1] + 1)..places[at + index]);
            return between.IsEmpty || (breaks[index] && between.Trim(" .-/_\t\r\n").IsEmpty);
        });

    // A slash parts two numbers, unless the number itself is written with one.
    private bool StandsAlone(int start, int end, int length, bool hasSlash)
    {
        var goesOn = end < text.Length && Extends(text[end], end + 1 < text.Length ? text[end + 1] : ' ', hasSlash);
        var wentBefore = start > 0 && Extends(text[start - 1], start > 1 ? text[start - 2] : ' ', hasSlash);
        return !goesOn && ((length >= ShortNumber && !wentBefore) || IsNamed(start));
    }

    private static bool Extends(char next, char beyond, bool hasSlash) =>
        char.IsLetterOrDigit(next) || (char.IsLetterOrDigit(beyond) && (next is '-' or '_' || (next == '/' && hasSlash))) || (next == '.' && char.IsDigit(beyond));

    // "factuur 12", "factuurnr: 12", "factuur12", "facturen 12, 13 en 14": the word says that numbers follow.
    private bool IsNamed(int start)
    {
        var before = text.AsSpan(0, start);
        while (true)
        {
            before = before.TrimEnd(" \t\r\n.:#");
            var word = TrailingWord(before, char.IsLetter);
            if (InvoiceWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return true;
            }

            var joined = word is "EN" or "AND" ? word.Length : before.EndsWith(",") || before.EndsWith(";") || before.EndsWith("&") || before.EndsWith("+") ? 1 : 0;
            before = before[..^joined].TrimEnd();
            var earlier = TrailingWord(before, character => char.IsLetterOrDigit(character) || character is '.' or '-' or '/' or '_');
            if (joined == 0 || earlier.IsEmpty)
            {
                return false;
            }

            before = before[..^earlier.Length];
        }
    }

    private static ReadOnlySpan<char> TrailingWord(ReadOnlySpan<char> span, Func<char, bool> belongs)
    {
        var start = span.Length;
        while (start > 0 && belongs(span[start - 1]))
        {
            start--;
        }

        return span[start..];
    }
}
