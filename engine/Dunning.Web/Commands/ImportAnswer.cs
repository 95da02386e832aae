using Dunning.Core.Findings;
using Dunning.Operations.Importing;

namespace Dunning.Web.Commands;

/// <summary>The contract's answer of <c>import</c>.</summary>
internal sealed record ImportAnswer(
    string Kind,
    IReadOnlyList<ImportedStatement>? Statements,
    IReadOnlyList<ImportAnswer.InvoiceRow>? Invoices,
    int New,
    int Changed,
    int Unchanged,
    int Rejected,
    IReadOnlyList<Finding> Findings)
{
    public static ImportAnswer Of(IReadOnlyList<ImportResult> results, IReadOnlyList<Finding> findings)
    {
        var kinds = results.Select(result => result.Read.Kind).Distinct(StringComparer.Ordinal).ToList();
        var bank = results.Any(result => result.Read.Statements.Count > 0) || kinds is ["camt.053"] or ["mt940"];
        return new ImportAnswer(
            kinds.Count == 1 ? kinds[0] : "mixed",
            bank ? [.. results.SelectMany(result => result.Read.Statements)] : null,
            bank && results.All(result => result.Read.Invoices.Count == 0) ? null : [.. results.SelectMany(result => result.Read.Invoices).Select(InvoiceRow.Of)],
            results.Sum(result => result.New),
            results.Sum(result => result.Changed),
            results.Sum(result => result.Unchanged),
            results.Sum(result => result.Rejected),
            findings);
    }

    /// <summary>An invoice as the contract names its fields.</summary>
    internal sealed record InvoiceRow(
        string Number, Core.Receivables.InvoiceType Type, DateOnly IssueDate, DateOnly DueDate, string Currency, decimal Payable, decimal Paid, string? PaymentReference, string? Iban,
        ImportedParty? Creditor, ImportedParty Debtor)
    {
        public static InvoiceRow Of(ImportedInvoice invoice) => new(
            invoice.Number, invoice.Type, invoice.IssueDate, invoice.DueDate, invoice.Currency, invoice.Payable, invoice.Paid, invoice.PaymentReference, invoice.Iban,
            invoice.Creditor, invoice.Debtor);
    }
}
