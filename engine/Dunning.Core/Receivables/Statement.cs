using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>A debtor's statement of account (rekeningoverzicht) with one client on a day.</summary>
/// <param name="Day">The day of reckoning.</param>
/// <param name="Lines">One for every invoice with something open or overpaid, oldest due date first.</param>
/// <param name="Due">Open on invoices whose term has passed.</param>
/// <param name="NotYetDue">Open on invoices whose term still runs.</param>
/// <param name="Total">Everything open: due and not yet due together.</param>
/// <param name="Credit">What the debtor has to receive: overpaid amounts and credit notes that were not applied.</param>
public sealed record Statement(DateOnly Day, IReadOnlyList<StatementLine> Lines, Money Due, Money NotYetDue, Money Total, Money Credit)
{
    /// <summary>Lines with something open.</summary>
    public IEnumerable<StatementLine> OpenLines => Lines.Where(line => line.Open.IsPositive);

    /// <summary>What is open less what the debtor has to receive; negative when he is owed.</summary>
    public Money Balance => Total - Credit;

    /// <summary>The statement over a debtor's invoices and credit notes, all in one currency.</summary>
    /// <remarks>A credit note counts as applied through the payments of kind credit note that carry its number as their id.</remarks>
    /// <param name="invoices">Invoices and credit notes; those issued later are left out.</param>
    /// <param name="payments">What was applied to them.</param>
    /// <param name="day">The day of reckoning.</param>
    public static Statement Of(IReadOnlyCollection<Invoice> invoices, IReadOnlyCollection<Payment> payments, DateOnly day)
    {
        var applied = payments.ToLookup(payment => payment.InvoiceNumber, StringComparer.Ordinal);
        var nothing = new Money(0, invoices.FirstOrDefault()?.Amount.Currency ?? "EUR");
        var (due, notYetDue, credit) = (nothing, nothing, nothing);
        var lines = new List<StatementLine>(invoices.Count);
        foreach (var document in invoices)
        {
            if (document.Type != InvoiceType.Invoice)
            {
                credit += Unapplied(document, payments, day);
            }
            else if (document.IssueDate <= day && StatementLine.Of(document, applied[document.Number], day) is var line && IsTold(line))
            {
                lines.Add(line);
                credit += line.Overpaid;
                (due, notYetDue) = line.IsDue ? (due + line.Open, notYetDue) : (due, notYetDue + line.Open);
            }
        }

        StatementLine[] ordered = [.. lines.OrderBy(line => line.Invoice.DueDate).ThenBy(line => line.Invoice.IssueDate).ThenBy(line => line.Invoice.Number, StringComparer.Ordinal)];
        return new Statement(day, ordered, due, notYetDue, due + notYetDue, credit);
    }

    /// <summary>The statement of a debtor with this one invoice.</summary>
    /// <param name="only">What is owed on it, on or after the day it was issued.</param>
    public static Statement Of(StatementLine only)
    {
        var nothing = new Money(0, only.Amount.Currency);
        var (due, notYetDue) = only.IsDue ? (only.Open, nothing) : (nothing, only.Open);
        return new Statement(only.Day, IsTold(only) ? [only] : [], due, notYetDue, only.Open, only.Overpaid);
    }

    private static bool IsTold(StatementLine line) => line.Open.IsPositive || line.Overpaid.IsPositive;

    private static Money Unapplied(Invoice note, IReadOnlyCollection<Payment> payments, DateOnly day)
    {
        var nothing = new Money(0, note.Amount.Currency);
        if (note.Type != InvoiceType.CreditNote || note.IssueDate > day)
        {
            return nothing;
        }

        var applied = payments
            .Where(payment => payment.Kind == PaymentKind.CreditNote && payment.Day <= day && string.Equals(payment.Id, note.Number, StringComparison.Ordinal))
            .Aggregate(nothing, (sum, payment) => sum + payment.Amount);
        return Money.Max(note.Amount - applied, nothing);
    }
}
