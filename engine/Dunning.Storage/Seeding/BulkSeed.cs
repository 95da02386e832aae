using Dunning.Cases.Lifecycle;
using Dunning.Core.Receivables;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Seeding;

/// <summary>Fills a store for measurements, many thousands a second. Seeded cases have a state but no dossier: of their events only what people did.</summary>
public static class BulkSeed
{
    private const int BatchSize = 10_000;

    /// <summary>Adds invoices, with their debtors and cases. The office and its clients must be there.</summary>
    /// <param name="store">The store.</param>
    /// <param name="count">How many.</param>
    /// <param name="create">Makes the one with this case number; numbers go on from the highest in the store, from 1 in an empty one.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>The first number.</returns>
    public static async Task<long> RunAsync(SqliteStore store, long count, Func<long, SeededCase> create, CancellationToken cancellationToken)
    {
        var first = await store.Database.ReadAsync(
            transaction => transaction.One<long>("SELECT coalesce(max(invoice_id), 0) + 1 FROM invoices"), cancellationToken).ConfigureAwait(false);
        var debtors = new Dictionary<(string, string), long>();
        for (var number = first; number < first + count; number += BatchSize)
        {
            var (from, to) = (number, Math.Min(number + BatchSize, first + count));
            await store.Database.WriteAsync(transaction => Insert(transaction, from, to, create, debtors), cancellationToken).ConfigureAwait(false);
        }

        return first;
    }

    private static void Insert(SqliteTransaction transaction, long from, long to, Func<long, SeededCase> create, Dictionary<(string, string), long> debtors)
    {
        using var debtorRow = transaction.Prepare(
            """
            INSERT INTO debtors (client_id, number, name, search_name, phone, document) VALUES (@client, @number, @name, @search, @phone, @document)
            ON CONFLICT (client_id, number) DO UPDATE SET name = excluded.name RETURNING debtor_id
            """,
            "@client", "@number", "@name", "@search", "@phone", "@document");
        using var invoiceRow = transaction.Prepare(
            """
            INSERT INTO invoices (
                invoice_id, client_id, number, debtor_id, type, issue_date, due_date, currency, amount_cents, payment_reference, description,
                bare_number, bare_reference, has_case)
            VALUES (@id, @client, @number, @debtor, @type, @issued, @due, @currency, @amount, @reference, @description, @bareNumber, @bareReference, @hasCase)
            """,
            "@id", "@client", "@number", "@debtor", "@type", "@issued", "@due", "@currency", "@amount", "@reference", "@description", "@bareNumber", "@bareReference", "@hasCase");
        using var caseRow = transaction.Prepare(
            """
            INSERT INTO cases (
                case_id, client_id, debtor_id, part, procedure_id, procedure_version, status, closed, version, due, invoice_due, last_message, promised,
                broken_promises, state)
            VALUES (@id, @client, @debtor, @part, @procedure, @procedureVersion, @status, @closed, @version, @due, @invoiceDue, @last, @promised, @broken, @state)
            """,
            "@id", "@client", "@debtor", "@part", "@procedure", "@procedureVersion", "@status", "@closed", "@version", "@due", "@invoiceDue", "@last", "@promised", "@broken", "@state");
        using var recorded = new RecordedRows(transaction);
        for (var number = from; number < to; number++)
        {
            var seeded = create(number);
            var (debtor, invoice, state) = seeded;
            if (!debtors.TryGetValue((debtor.ClientId, debtor.Number), out var debtorId))
            {
                debtorId = (long)debtorRow.With(
                    debtor.ClientId, debtor.Number, debtor.Name, debtor.Name.ToLowerInvariant(), debtor.Phone, CaseJson.Write(debtor)).ExecuteScalar()!;
                debtors.Add((debtor.ClientId, debtor.Number), debtorId);
            }

            var due = Day.Text(invoice.DueDate);
            invoiceRow.Run(
                number, invoice.ClientId, invoice.Number, debtorId, (int)invoice.Type, Day.Text(invoice.IssueDate), due, invoice.Amount.Currency, invoice.Amount.ToCents(),
                invoice.PaymentReference, invoice.Description, ReferenceMatch.Reduce(invoice.Number),
                ReferenceMatch.Reduce(invoice.PaymentReference) is { Length: > 0 } bare ? bare : null, state is null ? 0 : 1);
            if (state is not null)
            {
                caseRow.Run(
                    number, invoice.ClientId, debtorId, Partition.Of(invoice.ClientId, debtorId), state.ProcedureId, state.ProcedureVersion, (int)state.Status,
                    (int?)state.Closed, state.Version, Day.Text(state.NextDay), due, state.Messages.IsEmpty ? null : state.Messages[^1].Name,
                    state.Promise is null ? 0 : 1, state.BrokenPromises, CaseJson.Write(state));
                recorded.Insert(number, invoice.ClientId, seeded.Events);
            }

            recorded.Insert(number, invoice.ClientId, seeded.Payments);
        }
    }
}
