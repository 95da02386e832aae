namespace Dunning.Core.Parties;

/// <summary>A postal address.</summary>
/// <param name="Street">Street with house number.</param>
/// <param name="PostalCode">As the country writes it: <c>1234 AB</c>.</param>
/// <param name="City">Town.</param>
/// <param name="Country">ISO 3166-1 alpha-2: <c>NL</c>.</param>
public sealed record Address(string Street, string PostalCode, string City, string Country = "NL")
{
    /// <summary>Whether a letter could be delivered there.</summary>
    public bool IsComplete => Street.Length > 0 && PostalCode.Length > 0 && City.Length > 0;
}
