using System.Runtime.CompilerServices;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Simulation;
using Dunning.Storage.Databases;
using Dunning.Storage.Ledger;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Simulation;

/// <summary>The recorded portfolio in SQLite: a page of debtors with a fixed number of queries.</summary>
public sealed class SqlitePortfolio(SqliteDatabase database) : IPortfolio
{
    // So few that the rows of a page live and die young: lists of more than 85,000 bytes would be swept with the oldest.
    private const int PageSize = 100;

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<RecordedDebtor>> ReadAsync(
        IReadOnlyCollection<string> clientIds, int share, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = 0L;
        while (true)
        {
            var (page, last) = await database.ReadAsync(transaction => Page(transaction, clientIds, share, after), cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                yield break;
            }

            yield return page;
            after = last;
        }
    }

    private static (IReadOnlyList<RecordedDebtor> Page, long Last) Page(SqliteTransaction transaction, IReadOnlyCollection<string> clientIds, int share, long after)
    {
        // Not indexed but by its number: by client, each page would read and sort all of its debtors.
        var debtors = transaction.Rows<(long Id, string Document)>(
            $"SELECT debtor_id, document FROM debtors NOT INDEXED WHERE debtor_id > @after AND debtor_id % @share = 0 AND {Dialect.In("client_id", "@clients")} ORDER BY debtor_id LIMIT @PageSize",
            new { after, share, clients = Dialect.List(clientIds), PageSize });
        var ids = Dialect.List(debtors.Select(debtor => debtor.Id));
        var wanted = new { wanted = ids };
        var documents = transaction.Rows<InvoiceRow>(
            $"""
            SELECT {InvoiceRow.Columns} FROM invoices i JOIN debtors d ON d.debtor_id = i.debtor_id
            WHERE {Dialect.In("i.debtor_id", "@wanted")} ORDER BY i.debtor_id, i.invoice_id
            """,
            wanted).ToLookup(row => row.DebtorId);
        var payments = transaction.Rows<PaymentRow>(
            $"""
            SELECT p.invoice_id, p.payment_id, i.number AS invoice_number, p.day, p.currency, p.amount_cents, p.kind
            FROM invoices i CROSS JOIN payments p ON p.invoice_id = i.invoice_id
            WHERE {Dialect.In("i.debtor_id", "@wanted")} ORDER BY p.day, p.payment_number
            """,
            wanted).ToLookup(row => row.InvoiceId, row => row.Payment);
        var pauses = RecordedPauses.Read(transaction, wanted);
        using var events = new RecordedEvents(transaction, ids);
        return (
            [
                .. debtors.Select(debtor => new RecordedDebtor(
                    CaseJson.Read<Debtor>(debtor.Document),
                    [.. documents[debtor.Id].Select(row => row.Invoice)],
                    [.. documents[debtor.Id].SelectMany(row => payments[row.InvoiceId])],
                    [
                        .. documents[debtor.Id].Where(row => row.Type == (int)InvoiceType.Invoice)
                            .Select(row => events.Case(row.DebtorId, row.InvoiceId, row.Invoice, payments[row.InvoiceId], pauses.Of(row.ClientId, row.DebtorId))),
                    ])),
            ],
            debtors.Count == 0 ? after : debtors[^1].Id);
    }
}
