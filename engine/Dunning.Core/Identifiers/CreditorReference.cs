using System.Globalization;

namespace Dunning.Core.Identifiers;

/// <summary>The international structured payment reference: <c>RF18 5390 0754 7034</c>.</summary>
/// <remarks>ISO 11649.</remarks>
public static class CreditorReference
{
    // "RF" and the check digits in front.
    private const int PrefixLength = 4;

    private const int LongestReference = 21;

    /// <summary>Whether it is a reference with right check digits.</summary>
    /// <param name="value">With or without spaces, any case.</param>
    public static bool IsValid(string? value)
    {
        var reference = Compact.Of(value);
        return reference.Length is > PrefixLength and <= PrefixLength + LongestReference
            && reference.StartsWith("RF", StringComparison.Ordinal)
            && reference.All(char.IsAsciiLetterOrDigit)
            && Mod97.HasCheckDigits(reference);
    }

    /// <summary>The reference for a text of ours, such as an invoice number.</summary>
    /// <param name="own">One to twenty-one letters and digits; spaces, dots and dashes are left out.</param>
    /// <exception cref="ArgumentException">The text holds something else, or is empty or too long.</exception>
    public static string Make(string own)
    {
        var reference = Compact.Of(own);
        if (reference.Length is 0 or > LongestReference || !reference.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"\"{own}\" cannot be a creditor reference: it takes 1 to 21 letters and digits.", nameof(own));
        }

        var check = 98 - Mod97.Of(reference + "RF00");
        return "RF" + check.ToString("00", CultureInfo.InvariantCulture) + reference;
    }

    /// <summary>The reference of a wanted length for a text of ours, filled up with zeros in front of it.</summary>
    /// <param name="own">Letters and digits; as many as fit, given the length.</param>
    /// <param name="length">5 to 25, with "RF" and the check digits.</param>
    /// <exception cref="ArgumentException">The text holds something else, or does not fit.</exception>
    public static string Make(string own, int length)
    {
        var room = length - PrefixLength;
        return room is >= 1 and <= LongestReference && Compact.Of(own).Length <= room
            ? Make(Compact.Of(own).PadLeft(room, '0'))
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"\"{own}\" does not fit in a creditor reference of {length}; it has 5 to 25 characters."), nameof(own));
    }
}
