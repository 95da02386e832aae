using System.Globalization;
using System.Text;
using Dunning.Core.Amounts;
using Dunning.Core.Identifiers;

namespace Dunning.Core.Law;

/// <summary>The text of a payment QR code that banking apps read.</summary>
/// <remarks>Version 002, so that no BIC is needed; print it with error correction M.</remarks>
/// <law>EPC069-12, Quick Response Code: Guidelines to enable data capture for the initiation of a SEPA credit transfer</law>
public static class PaymentQr
{
    private const int LongestName = 70;
    private const int LongestText = 140;
    private const int LargestCode = 331;
    private const decimal LargestAmount = 999_999_999.99m;

    /// <summary>The lines of the code.</summary>
    /// <param name="name">Name of the account's holder, at most 70 characters.</param>
    /// <param name="iban">The account.</param>
    /// <param name="amount">Euro, from one cent.</param>
    /// <param name="reference">A creditor reference (RF…), or null; not together with a text.</param>
    /// <param name="text">What the payment is for, at most 140 characters, or null.</param>
    /// <exception cref="ArgumentException">Something cannot be in such a code; the message says what.</exception>
    /// <law>EPC069-12</law>
    public static string Text(string name, string iban, Money amount, string? reference, string? text)
    {
        Require(name.Trim().Length is > 0 and <= LongestName, $"The name \"{name}\" must have 1 to 70 characters.", nameof(name));
        Require(Iban.IsValid(iban), $"\"{iban}\" is no IBAN.", nameof(iban));
        Require(amount is { Currency: "EUR", Amount: >= 0.01m and <= LargestAmount } && amount == amount.Rounded(), $"{amount} must be euro, from 0.01 to 999999999.99, in whole cents.", nameof(amount));
        Require(string.IsNullOrEmpty(reference) || string.IsNullOrEmpty(text), "A code carries a reference or a text, not both.", nameof(text));
        Require(string.IsNullOrEmpty(reference) || CreditorReference.IsValid(reference), $"\"{reference}\" is no creditor reference.", nameof(reference));
        Require((text ?? "").Length <= LongestText, $"The text \"{text}\" has more than 140 characters.", nameof(text));
        Require(!name.Contains('\n', StringComparison.Ordinal) && !(text ?? "").Contains('\n', StringComparison.Ordinal), "Name and text must be one line each.", nameof(text));
        string[] lines =
        [
            "BCD", "002", "1", "SCT", "", name.Trim(), Iban.Normalize(iban), "EUR" + amount.Amount.ToString("0.00", CultureInfo.InvariantCulture),
            "", string.IsNullOrEmpty(reference) ? "" : Iban.Normalize(reference), text ?? "",
        ];
        var code = string.Join('\n', lines).TrimEnd('\n');
        Require(Encoding.UTF8.GetByteCount(code) <= LargestCode, "Name and text are too long together: a code holds 331 bytes.", nameof(text));
        return code;
    }

    private static void Require(bool met, string message, string argument)
    {
        if (!met)
        {
            throw new ArgumentException(message, argument);
        }
    }
}
