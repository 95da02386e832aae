using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>The claims a debtor names in a payment, by number or by payment reference.</summary>
/// <param name="Claims">Every claim that is named, in the order in which they were given.</param>
/// <param name="AddsUp">Whether their open amounts together are exactly what was paid; false when nothing is named.</param>
/// <law>BW 6:43 lid 1: the debtor says which claim he pays</law>
public sealed record ReferenceMatch(IReadOnlyList<OpenClaim> Claims, bool AddsUp)
{
    // A number is written as at most so many words ("2026 / 00 12", "RF18 5390 0754 7034 …"), and is at most so long.
    private const int MostWords = 7;
    private const int LongestName = 40;

    /// <summary>Whether anything is named.</summary>
    public bool IsFound => Claims.Count > 0;

    /// <summary>Numbers of the claims, as <see cref="Allocation.Between"/> wants them.</summary>
    public IReadOnlyCollection<string> Numbers => [.. Claims.Select(claim => claim.Number)];

    /// <summary>A number or reference as it is compared: capitals and digits only.</summary>
    /// <param name="name">An invoice number or payment reference.</param>
    public static string Reduce(string? name) => ReferenceText.Bare(name);

    /// <summary>Every reduced name that a payment may contain; claims with none of these can not be named in it. For looking claims up by index.</summary>
    /// <param name="remittance">What the debtor wrote; null or empty for nothing.</param>
    /// <param name="structuredReference">The reference the bank delivers apart; null for none.</param>
    public static IReadOnlySet<string> PossibleNames(string? remittance, string? structuredReference)
    {
        var names = new ReferenceText(remittance).Candidates(MostWords).Where(name => name.Length <= LongestName).ToHashSet(StringComparer.Ordinal);
        if (Reduce(structuredReference) is { Length: > 0 } structured)
        {
            names.Add(structured);
        }

        return names;
    }

    /// <summary>Finds the claims that a payment names.</summary>
    /// <remarks>
    /// A structured reference must equal a claim's payment reference or number. In free text a number counts only as a whole: 2026-12 is not
    /// found in 2026-123 nor in 2026-12-3. Case, and spaces, dots, dashes and slashes between the number's own parts, make no difference.
    /// Numbers of fewer than four letters and digits count only after a word such as "factuur", or as the whole text.
    /// </remarks>
    /// <param name="remittance">What the debtor wrote; null or empty for nothing.</param>
    /// <param name="structuredReference">The reference the bank delivers apart; null for none.</param>
    /// <param name="open">The claims it may be about.</param>
    /// <param name="payment">What was paid.</param>
    /// <law>BW 6:43 lid 1</law>
    public static ReferenceMatch Find(string? remittance, string? structuredReference, IReadOnlyCollection<OpenClaim> open, Money payment)
    {
        var structured = ReferenceText.Bare(structuredReference);
        var text = new ReferenceText(remittance);
        var found = open
            .Select((claim, index) => (claim, index, spans: Names(claim).SelectMany(text.Find).ToArray()))
            .ToArray();
        (int Start, int End)[] spans = [.. found.SelectMany(candidate => candidate.spans)];
        OpenClaim[] claims =
        [
            .. found.Where(candidate => Names(candidate.claim).Any(name => structured.Length > 0 && string.Equals(ReferenceText.Bare(name), structured, StringComparison.Ordinal))
                    || Array.Exists(candidate.spans, span => !spans.Any(other => IsInside(span, other))))
                .OrderBy(candidate => candidate.index)
                .Select(candidate => candidate.claim),
        ];
        var addsUp = claims.Length > 0 && claims.Aggregate(payment * 0, (sum, claim) => sum + claim.Open) == payment;
        return new ReferenceMatch(claims, addsUp);
    }

    private static IEnumerable<string> Names(OpenClaim claim) =>
        claim.PaymentReference is { } reference && ReferenceText.Bare(reference).Length > 0 ? [claim.Number, reference] : [claim.Number];

    // A number that is a part of another one's longer match is not meant.
    private static bool IsInside((int Start, int End) span, (int Start, int End) other) =>
        other.Start <= span.Start && span.End <= other.End && other.End - other.Start > span.End - span.Start;
}
