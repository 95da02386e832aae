using Dunning.Rules.Types;

namespace Dunning.Cases.Facts;

/// <summary>The debtor's account with this client as rules and conditions name it: <c>statement.Due</c>.</summary>
/// <param name="Due">Open amount whose due date has passed.</param>
/// <param name="NotYetDue">Open amount that need not be paid yet.</param>
/// <param name="Total">Both together.</param>
/// <param name="Invoices">How many invoices are open.</param>
/// <param name="OldestDaysOverdue">Days past the oldest open due date.</param>
public sealed record StatementTerms(
    [property: Described("vervallen op de rekening", "due on the account")] decimal Due,
    [property: Described("nog niet vervallen op de rekening", "not yet due on the account")] decimal NotYetDue,
    [property: Described("totaal op de rekening", "total of the account")] decimal Total,
    [property: Described("openstaande facturen", "open invoices")] int Invoices,
    [property: Described("dagen te laat van de oudste factuur", "days overdue of the oldest invoice")] int OldestDaysOverdue);
