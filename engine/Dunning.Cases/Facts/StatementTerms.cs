namespace Dunning.Cases.Facts;

/// <summary>The debtor's account with this client as rules and conditions name it: <c>statement.Due</c>.</summary>
/// <param name="Due">Open amount whose due date has passed.</param>
/// <param name="NotYetDue">Open amount that need not be paid yet.</param>
/// <param name="Total">Both together.</param>
/// <param name="Invoices">How many invoices are open.</param>
/// <param name="OldestDaysOverdue">Days past the oldest open due date.</param>
public sealed record StatementTerms(decimal Due, decimal NotYetDue, decimal Total, int Invoices, int OldestDaysOverdue);
