using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Desk;

/// <summary>A case in a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ClientName">The creditor.</param>
/// <param name="DebtorName">Who owes.</param>
/// <param name="InvoiceNumber">The invoice.</param>
/// <param name="DueDate">Its due date.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Open">What is left.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Status">Where the case stands.</param>
/// <param name="Closed">Why it ended; null while it has not.</param>
/// <param name="LastMessage">The last message in the procedure's words; null when there was none.</param>
/// <param name="NextDay">The next day on which something happens by itself; null when a person or signal comes first.</param>
public sealed record CaseRow(
    long Id,
    string ClientName,
    string DebtorName,
    string InvoiceNumber,
    DateOnly DueDate,
    decimal Amount,
    decimal Open,
    string Currency,
    CaseStatus Status,
    CloseReason? Closed,
    string? LastMessage,
    DateOnly? NextDay);
