using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Storage.Databases;
using Dunning.Storage.Ledger;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Casework;

/// <summary>Facts of many invoices at once: a fixed number of queries, however many there are.</summary>
internal sealed class FactsReader(SqliteTransaction transaction)
{
    private readonly Firm firm = OfficeRows.Firm(transaction) ?? throw new InvalidOperationException("The office was not set up yet: it has no name and address.");

    private readonly Dictionary<string, Client> clients = OfficeRows.Clients(transaction).ToDictionary(client => client.Id, StringComparer.Ordinal);

    /// <summary>The clients, by id.</summary>
    public IReadOnlyCollection<Client> Clients => clients.Values;

    /// <summary>Facts by invoice, reckoned to a day. Payments dated after that day do not count yet.</summary>
    public IReadOnlyDictionary<long, CaseFacts> Read(IReadOnlyCollection<long> invoiceIds, DateOnly today)
    {
        if (invoiceIds.Count == 0)
        {
            return new Dictionary<long, CaseFacts>();
        }

        var wanted = Dialect.List(invoiceIds);
        var rows = transaction.Rows<InvoiceRow>(
            $"SELECT {InvoiceRow.Columns} FROM invoices i JOIN debtors d ON d.debtor_id = i.debtor_id WHERE {Dialect.In("i.invoice_id", "@wanted")}", new { wanted });
        var debtorIds = Dialect.List(rows.Select(row => row.DebtorId).Distinct());
        var debtors = transaction.Rows<(long Id, string Document)>($"SELECT debtor_id, document FROM debtors WHERE {Dialect.In("debtor_id", "@debtorIds")}", new { debtorIds })
            .ToDictionary(debtor => debtor.Id, debtor => CaseJson.Read<Debtor>(debtor.Document));
        var open = transaction.Rows<InvoiceRow>(
            $"""
            SELECT {InvoiceRow.Columns} FROM invoices i JOIN debtors d ON d.debtor_id = i.debtor_id
            WHERE {Dialect.In("i.debtor_id", "@debtorIds")} AND i.open_cents <> 0
            """,
            new { debtorIds });
        var pauses = Pauses(debtorIds, today);
        var contacts = Contacts(debtorIds, today);
        var behaviour = BehaviourRows.Read(transaction, debtorIds, today);
        var payments = Payments([.. rows.Concat(open).DistinctBy(row => row.InvoiceId)]);

        var accounts = open.Concat(rows).DistinctBy(row => row.InvoiceId).GroupBy(row => (row.DebtorId, row.Currency)).ToDictionary(
            account => account.Key,
            account => Statement.Of([.. account.Select(row => row.Invoice)], [.. account.SelectMany(row => payments[row.InvoiceId]).Distinct()], today));
        return rows.ToDictionary(
            row => row.InvoiceId,
            row =>
            {
                Payment[] own = [.. payments[row.InvoiceId].OrderBy(payment => payment.Day).ThenBy(payment => payment.Id, StringComparer.Ordinal)];
                return new CaseFacts(
                    firm, clients[row.ClientId], debtors[row.DebtorId], StatementLine.Of(row.Invoice, own, today), own, accounts[(row.DebtorId, row.Currency)])
                {
                    Pauses = [.. pauses[(null, null)], .. pauses[(row.ClientId, null)], .. pauses[(row.ClientId, row.DebtorId)]],
                    Contacts = contacts.TryGetValue(row.DebtorId, out var sent) ? sent : [],
                    Behaviour = behaviour.GetValueOrDefault(row.DebtorId, PaymentBehaviour.Unknown),
                };
            });
    }

    private ILookup<(string? ClientId, long? DebtorId), Hold> Pauses(string debtorIds, DateOnly today) =>
        transaction.Rows<(string? ClientId, long? DebtorId, string Reason, string Until, string By)>(
            $"""
            SELECT client_id, debtor_id, reason, until, placed_by FROM pauses
            WHERE lifted_on IS NULL AND until > @today AND (debtor_id IS NULL OR {Dialect.In("debtor_id", "@debtorIds")})
            """,
            new { debtorIds, today = Day.Text(today) })
            .ToLookup(
                row => (row.ClientId, row.DebtorId),
                row => new Hold(row.Reason, Day.Read(row.Until), row.By, row.ClientId is null ? HoldCause.Office : row.DebtorId is null ? HoldCause.Client : HoldCause.Debtor));

    private Dictionary<long, List<Contact>> Contacts(string debtorIds, DateOnly today)
    {
        var contacts = new Dictionary<long, List<Contact>>();
        foreach (var (debtor, caseId, day, channel, purpose) in transaction.Rows<(long, long, string, long, long)>(
            $"""
            SELECT debtor_id, case_id, sent_on, channel, purpose FROM messages
            WHERE {Dialect.In("debtor_id", "@debtorIds")} AND sent_on IS NOT NULL AND sent_on >= @since AND sent_on <= @today
            ORDER BY debtor_id, sent_on, message_id
            """,
            new { debtorIds, since = Day.Text(today.AddDays(-Contact.Days)), today = Day.Text(today) }))
        {
            (contacts.TryGetValue(debtor, out var sent) ? sent : contacts[debtor] = []).Add(new Contact(caseId, Day.Read(day), (Channel)channel, (MessagePurpose)purpose));
        }

        return contacts;
    }

    // Under an invoice what was applied to it, under a credit note what it was used for.
    private ILookup<long, Payment> Payments(IReadOnlyList<InvoiceRow> invoices)
    {
        const string Columns = "p.payment_id, i.number AS invoice_number, p.day, p.currency, p.amount_cents, p.kind";
        return transaction.Rows<PaymentRow>(
            $"""
            SELECT p.invoice_id, {Columns} FROM payments p JOIN invoices i ON i.invoice_id = p.invoice_id WHERE {Dialect.In("p.invoice_id", "@claims")}
            UNION ALL
            SELECT p.note_id AS invoice_id, {Columns} FROM payments p JOIN invoices i ON i.invoice_id = p.invoice_id
            WHERE p.note_id IS NOT NULL AND {Dialect.In("p.note_id", "@notes")}
            """,
            new
            {
                claims = Dialect.List(invoices.Where(row => row.Type == (int)InvoiceType.Invoice).Select(row => row.InvoiceId)),
                notes = Dialect.List(invoices.Where(row => row.Type == (int)InvoiceType.CreditNote).Select(row => row.InvoiceId)),
            }).ToLookup(row => row.InvoiceId, row => row.Payment);
    }
}
