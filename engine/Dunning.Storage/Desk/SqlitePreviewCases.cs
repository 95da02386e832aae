using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Operations.Desk;
using Dunning.Operations.Previews;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Desk;

/// <summary>Real cases to look at a letter with, from SQLite.</summary>
public sealed class SqlitePreviewCases(SqliteDatabase database) : IPreviewCases
{
    public Task<IReadOnlyList<PreviewCase>> NewestAsync(DeskScope scope, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PreviewCase>>(
            transaction =>
            [
                .. transaction.Rows<(long CaseId, string ClientName, string InvoiceNumber, long Applied, long Invoices, string Debtor)>(
                    $"""
                    SELECT c.case_id, cl.name, i.number, i.applied_cents,
                        (SELECT count(*) FROM invoices o WHERE o.debtor_id = c.debtor_id AND o.open_cents <> 0), d.document
                    FROM cases c JOIN invoices i ON i.invoice_id = c.case_id JOIN debtors d ON d.debtor_id = c.debtor_id JOIN clients cl ON cl.client_id = c.client_id
                    WHERE c.status <> 3{scope.And("c.client_id")} ORDER BY c.case_id DESC LIMIT @most
                    """,
                    new { scope = scope.Value(), most }).Select(row => Case(row.CaseId, row.ClientName, CaseJson.Read<Debtor>(row.Debtor), row.InvoiceNumber, (int)row.Invoices, row.Applied > 0)),
            ],
            cancellationToken);

    private static PreviewCase Case(long id, string client, Debtor debtor, string invoice, int invoices, bool partPaid) =>
        new(id, client, debtor.Name, invoice, invoices, partPaid, debtor.Email is not null);
}
