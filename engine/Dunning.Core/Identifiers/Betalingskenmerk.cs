using System.Globalization;

namespace Dunning.Core.Identifiers;

/// <summary>The Dutch structured payment reference: seven digits, nine to fourteen with a check and a length digit, or sixteen with a check digit.</summary>
/// <remarks>Specification of Betaalvereniging Nederland: the check digit comes first, a length digit second.</remarks>
public static class Betalingskenmerk
{
    /// <summary>The length that has room for most: fifteen digits of one's own and a check digit.</summary>
    public const int FullLength = 16;

    private const int UncheckedLength = 7;

    private static readonly int[] Weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

    /// <summary>Whether it is a reference of a length that exists, with the right check and length digits.</summary>
    /// <param name="value">With or without spaces.</param>
    public static bool IsValid(string? value)
    {
        var reference = Compact.Of(value);
        return reference.All(char.IsAsciiDigit) && reference.Length switch
        {
            UncheckedLength => true,
            >= 9 and <= 14 => reference[1] == LengthDigit(reference.Length) && reference[0] == CheckDigit(reference[1..]),
            FullLength => reference[0] == CheckDigit(reference[1..]),
            _ => false,
        };
    }

    /// <summary>The reference for a number of ours, filled up with zeros in front.</summary>
    /// <param name="own">Digits; as many as fit, given the length.</param>
    /// <param name="length">7, 9 to 14, or 16.</param>
    /// <exception cref="ArgumentException">The length does not exist, or the digits do not fit.</exception>
    public static string Make(string own, int length = FullLength)
    {
        var room = length switch
        {
            UncheckedLength => UncheckedLength,
            >= 9 and <= 14 => length - 2,
            FullLength => length - 1,
            _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A betalingskenmerk has 7, 9 to 14 or 16 digits, not {length}."), nameof(length)),
        };
        var digits = Compact.Of(own);
        if (digits.Length == 0 || digits.Length > room || !digits.All(char.IsAsciiDigit))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"\"{own}\" does not fit: a betalingskenmerk of {length} takes 1 to {room} digits."), nameof(own));
        }

        digits = digits.PadLeft(room, '0');
        return length switch
        {
            UncheckedLength => digits,
            FullLength => CheckDigit(digits) + digits,
            _ => CheckDigit(LengthDigit(length) + digits) + (LengthDigit(length) + digits),
        };
    }

    private static char LengthDigit(int length) => (char)('0' + ((length - 2) % 10));

    private static char CheckDigit(string digits)
    {
        var sum = digits.Reverse().Select((digit, index) => (digit - '0') * Weights[index % Weights.Length]).Sum();
        var check = 11 - (sum % 11);
        return (char)('0' + (check switch { 10 => 1, 11 => 0, _ => check }));
    }
}
