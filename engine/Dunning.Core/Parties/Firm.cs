namespace Dunning.Core.Parties;

/// <summary>The office that runs the installation.</summary>
/// <param name="Name">Name as registered.</param>
/// <param name="Address">Postal address.</param>
/// <param name="Kvk">Chamber of Commerce number.</param>
/// <param name="WkiNumber">Number in the register of collection services; null when not registered.</param>
/// <param name="Email">Address for answers.</param>
/// <param name="Phone">Telephone number for answers.</param>
/// <law>Wki art. 11: name and registration number are shown to natural persons.</law>
public sealed record Firm(string Name, Address Address, string Kvk, string? WkiNumber, string Email, string Phone)
{
    /// <summary>Whether the days and hours without contact are kept for natural persons only, as the law has it; if not, for every debtor.</summary>
    /// <law>Bki art. 4.2</law>
    public bool ContactLimitsForPersonsOnly { get; init; }

    /// <summary>A domain of the office from which it mails in the name of clients, each at its id: <c>factuurvoldoen.nl</c>; null for none.</summary>
    public string? MailDomain { get; init; }

    /// <summary>Where debtors and clients can reach the site, such as <c>https://debiteuren.kantoor.example</c>; null for nowhere, and then letters carry no link.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>In how many instalments a debtor may propose to pay, on his own page.</summary>
    public int MostInstalments { get; init; } = 6;

    /// <summary>How small an instalment may be that a debtor proposes, in euro.</summary>
    public decimal LeastInstalment { get; init; } = 25;
}
