namespace Dunning.Cases.Correspondence;

/// <summary>Statement of account (rekeningoverzicht): everything open with this creditor.</summary>
/// <param name="Items">Every open invoice, oldest due date first.</param>
/// <param name="Due">Open amount whose due date has passed.</param>
/// <param name="NotYetDue">Open amount that need not be paid yet.</param>
/// <param name="Total">Both together.</param>
public sealed record LetterStatement(IReadOnlyList<LetterInvoice> Items, decimal Due, decimal NotYetDue, decimal Total);
