namespace Dunning.Operations.Previews;

/// <summary>A real case to look at a letter with.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ClientName">The creditor.</param>
/// <param name="DebtorName">Who owes.</param>
/// <param name="InvoiceNumber">The invoice.</param>
/// <param name="Invoices">How many open invoices the debtor has.</param>
/// <param name="PartPaid">Whether part of the invoice was paid.</param>
/// <param name="HasEmail">Whether an e-mail address is known.</param>
public sealed record PreviewCase(long CaseId, string ClientName, string DebtorName, string InvoiceNumber, int Invoices, bool PartPaid, bool HasEmail);
