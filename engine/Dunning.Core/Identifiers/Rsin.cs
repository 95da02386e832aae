namespace Dunning.Core.Identifiers;

/// <summary>Numbers of legal persons and partnerships (RSIN), also the core of an older VAT id.</summary>
/// <remarks>Nine digits that pass the eleven test: weights 9 to 2, and -1 for the last.</remarks>
public static class Rsin
{
    /// <summary>Whether it has nine digits that pass the eleven test.</summary>
    /// <param name="value">With or without spaces or dots.</param>
    public static bool IsValid(string? value)
    {
        var digits = Compact.Of(value);
        return Compact.IsDigits(digits, 9)
            && digits.Any(digit => digit != '0')
            && digits.Select((digit, index) => (digit - '0') * (index == 8 ? -1 : 9 - index)).Sum() % 11 == 0;
    }
}
