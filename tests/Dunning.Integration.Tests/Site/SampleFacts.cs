using Dunning.Cases.Facts;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Integration.Tests.Site;

/// <summary>A small office: two clients, and debtors as one meets them.</summary>
internal static class SampleFacts
{
    public static readonly DateOnly Today = new(2026, 3, 17);

    public static readonly Firm Firm = new("Administratiekantoor Vermeer", new Address("Oude Gracht 12", "3511 AB", "Utrecht"), "30112233", null, "kantoor@vermeer.example", "030-2001000");

    public static readonly Client Bakery = new(
        "bakkerij-de-vries", "Bakkerij De Vries", new Address("Molenstraat 4", "5611 EJ", "Eindhoven"), "17123456", "NL001234567B01", "NL91ABNA0417164300",
        "Bakkerij De Vries BV", "administratie@devries.example", "040-2001200", null, "mevrouw De Vries", Language.Dutch, "standaard", null, DeductsVat: true, OnBehalf: true);

    public static readonly Client Studio = Bakery with { Id = "studio-noord", Name = "Studio Noord", AccountName = "Studio Noord", ContactPerson = "Jip Noord" };

    public static readonly Debtor Builder = new(
        "bakkerij-de-vries", "10042", "Jansen Bouw BV", DebtorKind.Business, IsNaturalPerson: false, Language.Dutch, new Address("Havenkade 91", "3011 TA", "Rotterdam"),
        "crediteuren@jansenbouw.example", "010-123 45 67", "mevrouw Jansen, administratie", "24112233", null, "Alleen na 14.00 uur bellen");

    public static readonly Debtor Consumer = Builder with
    {
        Number = "20007", Name = "A. el Khatib", Kind = DebtorKind.Consumer, IsNaturalPerson = true, Email = null, Phone = null, ContactPerson = null, PinnedNote = null, Language = Language.English,
    };

    private static readonly Invoice[] Invoices =
    [
        Invoice("2026-0101", new(2026, 1, 5), 30, 2100.00m), Invoice("2026-0117", new(2026, 2, 3), 30, 2212.50m), Invoice("2026-0139", new(2026, 2, 24), 30, 380.00m),
    ];

    private static readonly Payment[] Payments =
    [
        new("20260301-0007", "2026-0101", new(2026, 3, 1), Money.Euro(250.00m), PaymentKind.Bank),
    ];

    public static CaseFacts Facts(Debtor debtor) => new(
        Firm, Bakery, debtor, StatementLine.Of(Invoices[0], Payments, Today), Payments, Statement.Of(Invoices, Payments, Today));

    private static Invoice Invoice(string number, DateOnly issued, int days, decimal amount) => new(
        Bakery.Id, number, Builder.Number, InvoiceType.Invoice, issued, issued.AddDays(days), Money.Euro(amount), null, null, "Broodleverantie januari");
}
