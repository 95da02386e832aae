using Dunning.Cases.Facts;

namespace Dunning.Web.Benchmarks;

/// <summary>The facts of one case, for rules by hand; and as the array that compiled rules take.</summary>
internal sealed record RuleFacts(InvoiceTerms Invoice, DebtorTerms Debtor, ClientTerms Client, StatementTerms Statement, HistoryTerms History, ContactTerms Contact, DateOnly Today, CustomerTerms Customer)
{
    public static RuleFacts Sample { get; } = new(
        new InvoiceTerms("1", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), 1210m, 0m, 1210m, 38, "EUR"),
        new DebtorTerms("1", "Jansen Bouw", false, false, true, true, true, "NL", "nl"),
        new ClientTerms("a", "A", false),
        new StatementTerms(1210m, 0m, 1210m, 1, 38),
        new HistoryTerms(2, 1, 1, 0, false, false, false, 0, false, false, 0, 0, 9),
        new ContactTerms(null, null, 9999, 9999, 0, "", 0, true, "nl"),
        new DateOnly(2026, 3, 10),
        new CustomerTerms(false, new DateOnly(2024, 5, 1), 12, 3, 4, true, true, true, true));

    public object?[] Values => [Invoice, Debtor, Client, Statement, History, Contact, Today, Customer];
}
