namespace Dunning.Connectors.Invoices;

/// <summary>The form of a Chamber of Commerce number: eight digits, no check digit.</summary>
internal static class KvkNumber
{
    public static bool IsValid(string number) => number.Length == 8 && number.All(char.IsAsciiDigit);
}
