using System.Xml.Linq;
using Dunning.Connectors.Files;

namespace Dunning.Connectors.Bank;

/// <summary>An amount with the side it is booked on.</summary>
internal static class CamtAmount
{
    /// <summary>The element's amount, negative for a debit; null when amount or side cannot be read.</summary>
    public static decimal? Signed(XElement element) => XmlValue.Amount(element.TextAt("Amt")) is { } amount and >= 0 && Sign(element) is { } sign ? amount * sign : null;

    /// <summary>1 for a credit (received), -1 for a debit; null when it is not said.</summary>
    public static int? Sign(XElement element) => element.TextAt("CdtDbtInd") switch
    {
        "CRDT" => 1,
        "DBIT" => -1,
        _ => null,
    };
}
