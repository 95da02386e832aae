using Dunning.Cases.Correspondence;
using Dunning.Cases.Dossiers;

namespace Dunning.Tests.LetterTemplates;

/// <summary>Facts to fill the templates with: a business with three invoices, one not yet due; an office that may write for the creditor.</summary>
internal static class SampleFacts
{
    private static readonly LetterInvoice Overdue =
        new("2026-0417", new DateOnly(2026, 9, 14), new DateOnly(2026, 10, 14), 6382.41m, 0, 6382.41m, 47, IsDue: true, "Onderhoud koelinstallatie, derde kwartaal");

    private static readonly LetterInvoice PartlyPaid =
        new("2026-0431", new DateOnly(2026, 9, 28), new DateOnly(2026, 10, 28), 1240m, 500m, 740m, 33, IsDue: true, "Reparatie compressor");

    private static readonly LetterInvoice NotYetDue =
        new("2026-0502", new DateOnly(2026, 11, 10), new DateOnly(2026, 12, 10), 842.16m, 0, 842.16m, 0, IsDue: false, "");

    public static LetterFacts Business { get; } = Facts(
        new LetterDebtor(
            "100238", "Bakkerij Het Gouden Graan V.O.F.", "T.a.v. P. Bakker", "Geachte heer of mevrouw Bakker", "Dorpsstraat 112", "2712 AL", "Zoetermeer", "", "", IsConsumer: false),
        new LetterInterest(81.44m, 10.40m, new DateOnly(2026, 10, 15), "wettelijke handelsrente"));

    public static LetterFacts Consumer { get; } = Facts(
        new LetterDebtor("100512", "A.C. Jansen", "", "Geachte heer of mevrouw Jansen", "Kerkweg 3", "2712 AB", "Zoetermeer", "", "", IsConsumer: true),
        new LetterInterest(31.47m, 4m, new DateOnly(2026, 10, 15), "wettelijke rente"));

    private static CoverSheet Cover { get; } = new(
        new DateOnly(2026, 11, 30), 1, 2, 3,
        [new CoverSheetLine(1, "2026-11-30_herinnering_D-000417_1.mail1.1", 1), new CoverSheetLine(2, "2026-11-30_aanmaning_D-000418_1.mail2.1", 2)]);

    /// <summary>What a template is shown with.</summary>
    public static IReadOnlyList<(string Name, object Facts)> For(string path)
    {
        if (path.Contains(CoverSheet.Template, StringComparison.Ordinal))
        {
            return [("two letters", Cover)];
        }

        if (path.Contains(ClaimFile.Template, StringComparison.Ordinal))
        {
            return [("a claim that is handed over", SampleClaim.File)];
        }

        var facts = path.Contains("consument", StringComparison.Ordinal) || path.Contains("veertiendagen", StringComparison.Ordinal) ? Consumer : Business;
        return [("one invoice", facts), ("two invoices, an office on the creditor's behalf", TogetherOnBehalf(facts))];
    }

    /// <summary>The same letter about two invoices, written by an office for the creditor.</summary>
    public static LetterFacts TogetherOnBehalf(LetterFacts facts) => facts with
    {
        Firm = facts.Firm with { OnBehalf = true },
        Debtor = facts.Debtor with { Link = "https://debiteuren.lindeman.example/d/AQEMnQAAAAAAAAGhq0Vd3s1uT7yXzP0kLmN2bR5c" },
        Invoices = [Overdue, PartlyPaid],
        Total = 7122.41m,
        Payment = facts.Payment with { Reference = "2026-0417, 2026-0431" },
        Costs = new LetterCosts(731.12m, 0, 731.12m, 7853.53m),
    };

    private static LetterFacts Facts(LetterDebtor debtor, LetterInterest interest) => new()
    {
        Today = new DateOnly(2026, 11, 30),
        Reference = "DB-2026-00417",
        Client = new LetterClient(
            "Koeltechniek Van der Heijden B.V.", "Industrieweg 14", "3044 AS", "Rotterdam", "24312345", "NL812345678B01", "NL91 ABNA 0417 1643 00",
            "administratie@heijden-koeltechniek.example", "010 123 45 67", "", "Marieke de Boer"),
        Firm = new LetterFirm(
            OnBehalf: false, "Administratiekantoor Lindeman B.V.", "Stationsplein 8", "3818 LE", "Amersfoort", "31234567", "2025-01234", "debiteuren@lindeman.example",
            "033 765 43 21"),
        Debtor = debtor,
        Invoice = Overdue,
        Invoices = [Overdue],
        Total = 6382.41m,
        Statement = new LetterStatement([Overdue, PartlyPaid, NotYetDue], 7122.41m, 842.16m, 7964.57m),
        PayBefore = new DateOnly(2026, 12, 14),
        Payment = new LetterPayment("NL91 ABNA 0417 1643 00", "Koeltechniek Van der Heijden B.V.", "2026-0417"),
        Earlier =
        [
            new LetterEarlier(new DateOnly(2026, 10, 19), "herinnering", "e-mail"),
            new LetterEarlier(new DateOnly(2026, 11, 2), "tweede herinnering", "brief"),
        ],
        Call = new LetterCall(new DateOnly(2026, 11, 16), "de heer Bakker", new DateOnly(2026, 11, 23), 6382.41m),
        Costs = new LetterCosts(694.12m, 0, 694.12m, 7076.53m),
        Interest = interest,
        Claim = new LetterClaim(6382.41m, 694.12m, interest.Amount, 6382.41m + 694.12m + interest.Amount),
        Plan = new LetterPlan(
            new DateOnly(2026, 11, 30), 6382.41m,
            [
                new LetterTerm(1, new DateOnly(2026, 12, 7), 2127.47m), new LetterTerm(2, new DateOnly(2027, 1, 7), 2127.47m),
                new LetterTerm(3, new DateOnly(2027, 2, 7), 2127.47m),
            ],
            new LetterMissed(new DateOnly(2026, 12, 7), 2127.47m)),
        Promise = new LetterPromise(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 7), 6382.41m),
        Handover = new LetterHandover("Incassobureau De Brug", IsCourt: false),
        Received = new LetterReceived(new DateOnly(2026, 11, 27), 6382.41m),
    };
}
