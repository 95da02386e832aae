using Dunning.Cases.Dossiers;

namespace Dunning.Tests.LetterTemplates;

/// <summary>A claim with everything in it that an overview may show.</summary>
internal static class SampleClaim
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static ClaimFile File { get; } = new()
    {
        Reference = "D-000417",
        Today = Today,
        Recipient = "Incassobureau De Brug",
        Creditor = new("Koeltechniek Van der Heijden B.V.", "Industrieweg 14", "3044 AS", "Rotterdam", "24312345", "NL812345678B01", "NL91ABNA0417164300", "Koeltechniek Van der Heijden B.V.", "administratie@heijden-koeltechniek.example", "010 123 45 67", "Marieke de Boer", true),
        Office = new(true, "Administratiekantoor Lindeman B.V.", "Stationsplein 8", "3818 LE", "Amersfoort", "31234567", "2025-01234", "debiteuren@lindeman.example", "033 765 43 21"),
        Debtor = new("100238", "Bakkerij Het Gouden Graan V.O.F.", false, true, "Dorpsstraat 112", "2712 AL", "Zoetermeer", "NL", "27123456", "", "bakkerij@example.nl", "079 123 45 67", "P. Bakker"),
        Invoice = new("2026-0417", new DateOnly(2026, 9, 14), new DateOnly(2026, 10, 14), 6382.41m, 5882.41m, "Onderhoud koelinstallatie, derde kwartaal"),
        Claim = new("EUR", 5882.41m, 81.44m, 694.12m, 6657.97m, 6657.97m, new DateOnly(2026, 10, 15), "de overeengekomen betaaltermijn is verstreken (art. 6:83 onder a BW)"),
        Interest = new(true, "Wettelijke handelsrente", "art. 6:119a BW", new DateOnly(2026, 10, 15), 81.44m, 0, [new(new DateOnly(2026, 10, 15), Today, 47, 10.40m, 6382.41m, 81.44m)]),
        Costs = new(true, 6382.41m, 694.12m, 0, 0, new DateOnly(2026, 11, 24), "art. 6:96 lid 4 en 5 BW; art. 2 Besluit BIK", "Verschuldigd vanaf het verzuim; aangezegd in de ingebrekestelling van 9 november 2026."),
        Payments = [new(new DateOnly(2026, 11, 20), "bank", 500m, 0, 0, 500m, 0)],
        Statement = [new("2026-0417", new DateOnly(2026, 9, 14), new DateOnly(2026, 10, 14), 6382.41m, 5882.41m, "Onderhoud"), new("2026-0502", new DateOnly(2026, 11, 10), new DateOnly(2026, 12, 10), 842.16m, 842.16m, "")],
        StatementTotal = 6724.57m,
        Letters = [new(new DateOnly(2026, 10, 19), "Herinnering", "e-mail", new DateOnly(2026, 10, 20), "e-mail verzonden; geacht ontvangen een dag later (art. 3:37 lid 3 BW)", "brieven/2026-10-19_herinnering_D-000417_1.mail1.1.eml", new string('a', 64))],
        Calls = [new(new DateOnly(2026, 11, 16), true, "de heer Bakker", "anna", "toezegging", "Wacht op een eigen klant.", new DateOnly(2026, 11, 23), 6382.41m), new(new DateOnly(2026, 11, 13), false, "", "anna", "geen gehoor", "", null, null)],
        Agreements = [new(new DateOnly(2026, 11, 16), "Toegezegd: € 6.382,41 op 23 november 2026."), new(new DateOnly(2026, 11, 24), "De toezegging is niet nagekomen.")],
        Disputes = [],
        Limitation = new(new DateOnly(2031, 11, 20), "art. 3:307 jo. 3:317 en 3:319 BW", null, new DateOnly(2026, 11, 20)),
        Approval = new(new DateOnly(2026, 11, 27), "Marieke de Boer", "Akkoord, graag minnelijk."),
        Missing = [new("de factuur zelf, met de specificatie van de btw"), new("het bewijs van levering")],
        History = [new(new DateOnly(2026, 10, 15), "Dossier geopend."), new(new DateOnly(2026, 10, 19), "Herinnering verzonden.")],
        Seal = new(31, new string('1', 64), 12, Today, new string('2', 64)),
    };
}
