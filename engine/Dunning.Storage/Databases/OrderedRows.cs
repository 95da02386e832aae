using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Databases;

/// <summary>
/// Rows about invoices in the order of debtor and invoice (their first two columns), read in one pass beside the invoices themselves: nothing of
/// them is kept, and a cell that nobody asks for is never made into an object.
/// </summary>
internal sealed class OrderedRows : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteDataReader reader;

    // Of the row the reader stands on; null after the last.
    private (long DebtorId, long InvoiceId)? current;

    /// <param name="transaction">In which is read.</param>
    /// <param name="sql">Ends in <c>ORDER BY i.debtor_id, i.invoice_id</c>, which an index gives without sorting.</param>
    /// <param name="wanted">The debtors, as <c>@wanted</c>.</param>
    public OrderedRows(SqliteTransaction transaction, string sql, string wanted)
    {
        command = transaction.Prepare(sql, "@wanted").With(wanted);
        reader = command.ExecuteReader();
        Next();
    }

    /// <summary>The rows of one invoice, the reader standing on each in turn. Invoices are asked for in order; those not asked for are passed over.</summary>
    public IEnumerable<SqliteDataReader> Of(long debtorId, long invoiceId)
    {
        while (current is { } passed && passed.CompareTo((debtorId, invoiceId)) < 0)
        {
            Next();
        }

        for (; current == (debtorId, invoiceId); Next())
        {
            yield return reader;
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
    }

    private void Next() => current = reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
}
