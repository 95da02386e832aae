using System.Globalization;

namespace Dunning.Core.Receivables;

/// <summary>Address of a page where a debtor pays: a pattern with <c>{reference}</c> and <c>{amount}</c>, filled in per claim.</summary>
public static class PaymentLink
{
    private const string Reference = "{reference}";
    private const string Amount = "{amount}";

    /// <summary>Fills a pattern in: the reference as it may stand in an address, the amount with a point and two decimals.</summary>
    public static string Fill(string pattern, string reference, decimal amount) => pattern
        .Replace(Amount, amount.ToString("0.00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(Reference, Uri.EscapeDataString(reference), StringComparison.Ordinal);

    /// <summary>
    /// Whether a text is a pattern: an address of https with a host of its own, that holds the reference and nothing else in braces. Neither may stand in
    /// the host, or an invoice number would decide where money goes.
    /// </summary>
    public static bool IsPattern(string text)
    {
        var bare = text.Replace(Reference, "", StringComparison.Ordinal).Replace(Amount, "", StringComparison.Ordinal);
        return text.Contains(Reference, StringComparison.Ordinal)
            && bare.AsSpan().IndexOfAny("{}") < 0
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            && Uri.TryCreate(Fill(text, "R1", 1), UriKind.Absolute, out var one) && Uri.TryCreate(Fill(text, "R2", 2), UriKind.Absolute, out var two)
            && one.Scheme == Uri.UriSchemeHttps && one.UserInfo.Length == 0 && one.Authority == two.Authority;
    }
}
