namespace Dunning.Core.Identifiers;

/// <summary>Numbers of government organisations (Organisatie-identificatienummer), the address of an invoice to them.</summary>
/// <remarks>Twenty digits: eight that name the register, then the number in it, then zeros.</remarks>
public static class Oin
{
    private const string RsinRegister = "00000001";
    private const string KvkRegister = "00000003";

    /// <summary>Whether it can be one: twenty digits of a register, and a right number inside where the register is known.</summary>
    /// <param name="value">With or without spaces.</param>
    public static bool IsValid(string? value)
    {
        var oin = Compact.Of(value);
        return Compact.IsDigits(oin, 20) && oin[..8] switch
        {
            RsinRegister => Rsin.IsValid(oin[8..17]) && oin.EndsWith("000", StringComparison.Ordinal),
            KvkRegister => oin.EndsWith("0000", StringComparison.Ordinal),
            var register => register.StartsWith("0000000", StringComparison.Ordinal) && register[7] != '0',
        };
    }

    /// <summary>The number of an organisation known by its RSIN.</summary>
    /// <exception cref="ArgumentException">It is no RSIN.</exception>
    public static string FromRsin(string rsin) =>
        Rsin.IsValid(rsin) ? RsinRegister + Compact.Of(rsin) + "000" : throw new ArgumentException($"\"{rsin}\" is no RSIN.", nameof(rsin));

    /// <summary>The number of an organisation known by its registration in the trade register.</summary>
    /// <exception cref="ArgumentException">It is no such number.</exception>
    public static string FromKvk(string kvk) =>
        KvkNumber.IsValid(kvk) ? KvkRegister + Compact.Of(kvk) + "0000" : throw new ArgumentException($"\"{kvk}\" is no number of the trade register.", nameof(kvk));
}
