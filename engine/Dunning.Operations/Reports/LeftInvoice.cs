namespace Dunning.Operations.Reports;

/// <summary>An open invoice of which the debtor has heard nothing since it was sent, though day 40 has passed.</summary>
/// <param name="CaseId">Number of its case, or of the invoice when it has none.</param>
/// <param name="ClientName">The client.</param>
/// <param name="DebtorName">Who owes it.</param>
/// <param name="InvoiceNumber">The client's number.</param>
/// <param name="IssueDate">Its date.</param>
/// <param name="DueDate">Last day of its term.</param>
/// <param name="Days">Days since its date.</param>
/// <param name="Open">What is open.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="HasCase">Whether a case was opened.</param>
/// <param name="StandsStill">Whether that is held or disputed.</param>
public sealed record LeftInvoice(
    long CaseId, string ClientName, string DebtorName, string InvoiceNumber, DateOnly IssueDate, DateOnly DueDate, int Days, decimal Open, string Currency, bool HasCase, bool StandsStill)
{
    /// <summary>The day after its date on which something must have been done; with a longer term, ten days after that.</summary>
    public const int LastDay = 40;

    /// <summary>Days after a term that is longer than that.</summary>
    public const int AfterLongTerm = 10;
}
