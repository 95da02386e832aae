namespace Dunning.Core.Identifiers;

/// <summary>Numbers of the Dutch trade register (Kamer van Koophandel).</summary>
/// <remarks>Handelsregisterwet 2007 art. 9; there is no check digit, and leading zeros count.</remarks>
public static class KvkNumber
{
    /// <summary>Whether it has the eight digits of a registration.</summary>
    /// <param name="value">With or without spaces.</param>
    public static bool IsValid(string? value) => Compact.IsDigits(Compact.Of(value), 8);
}
