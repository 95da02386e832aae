using System.Collections.Frozen;

namespace Dunning.Core.Amounts;

/// <summary>The currencies an invoice may be in.</summary>
/// <remarks>ISO 4217 codes with two decimals in use in Europe and its main trading partners; currencies without cents (such as JPY) are left out on purpose, since amounts are kept in hundredths.</remarks>
public static class Currencies
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "EUR", "USD", "GBP", "CHF", "DKK", "NOK", "SEK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "CAD", "AUD", "NZD",
        "CNY", "HKD", "SGD", "ZAR", "ILS", "MXN", "BRL", "INR", "AED", "MAD", "UAH", "RSD", "ANG", "AWG", "SRD", "XCG",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the code is one of them.</summary>
    /// <param name="code">Three capitals.</param>
    public static bool IsKnown(string code) => Known.Contains(code);
}
