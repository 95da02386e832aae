using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Ledger;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Ledger;

/// <summary>Writes one change of a client's ledger within a transaction.</summary>
internal sealed class LedgerWriter(SqliteTransaction transaction, string clientId)
{
    public void Save(LedgerChange change)
    {
        Debtors(change.Debtors);
        Invoices(change.Invoices);
        Entries(change.Entries);
        Payments(change.Payments);
        UseNotes(
        [
            .. change.Invoices.Where(invoice => invoice.Type == InvoiceType.CreditNote).Select(note => note.Number)
                .Concat(change.Payments.Where(payment => payment.Kind == PaymentKind.CreditNote).Select(payment => payment.Id))
                .Distinct(StringComparer.Ordinal),
        ]);
    }

    private void Debtors(IReadOnlyList<Debtor> debtors)
    {
        using var upsert = transaction.Prepare(
            """
            INSERT INTO debtors (client_id, number, name, search_name, phone, document) VALUES (@client, @number, @name, @search, @phone, @document)
            ON CONFLICT (client_id, number) DO UPDATE SET
                name = excluded.name, search_name = excluded.search_name, phone = excluded.phone, document = excluded.document
            """,
            "@client", "@number", "@name", "@search", "@phone", "@document");
        foreach (var debtor in debtors)
        {
            Own(debtor.ClientId, "debtor " + debtor.Number);
            upsert.Run(clientId, debtor.Number, debtor.Name, debtor.Name.ToLowerInvariant(), debtor.Phone, CaseJson.Write(debtor));
        }
    }

    private void Invoices(IReadOnlyList<Invoice> invoices)
    {
        if (invoices.Count == 0)
        {
            return;
        }

        var debtors = transaction.Rows<(string Number, long Id)>(
            $"SELECT number, debtor_id FROM debtors WHERE client_id = @clientId AND {Dialect.In("number", "@numbers")}",
            new { clientId, numbers = Dialect.List(invoices.Select(invoice => invoice.DebtorNumber).Distinct()) })
            .ToDictionary(debtor => debtor.Number, debtor => debtor.Id, StringComparer.Ordinal);
        using var upsert = transaction.Prepare(
            """
            INSERT INTO invoices (
                client_id, number, debtor_id, type, issue_date, due_date, currency, amount_cents, payment_reference, credited_invoice, description,
                bare_number, bare_reference, term_agreed)
            VALUES (@client, @number, @debtor, @type, @issued, @due, @currency, @amount, @reference, @credited, @description, @bareNumber, @bareReference, @termAgreed)
            ON CONFLICT (client_id, number) DO UPDATE SET
                debtor_id = excluded.debtor_id, type = excluded.type, issue_date = excluded.issue_date, due_date = excluded.due_date,
                currency = excluded.currency, amount_cents = excluded.amount_cents, payment_reference = excluded.payment_reference,
                credited_invoice = excluded.credited_invoice, description = excluded.description, bare_reference = excluded.bare_reference,
                term_agreed = excluded.term_agreed
            """,
            "@client", "@number", "@debtor", "@type", "@issued", "@due", "@currency", "@amount", "@reference", "@credited", "@description", "@bareNumber", "@bareReference", "@termAgreed");
        foreach (var invoice in invoices)
        {
            Own(invoice.ClientId, "invoice " + invoice.Number);
            if (!debtors.TryGetValue(invoice.DebtorNumber, out var debtor))
            {
                throw new ArgumentException($"Invoice {invoice.Number} is on debtor {invoice.DebtorNumber}, whom client {clientId} does not have.");
            }

            upsert.Run(
                clientId, invoice.Number, debtor, (int)invoice.Type, Day.Text(invoice.IssueDate), Day.Text(invoice.DueDate), invoice.Amount.Currency,
                invoice.Amount.ToCents(), invoice.PaymentReference, invoice.CreditedInvoice, invoice.Description,
                ReferenceMatch.Reduce(invoice.Number), ReferenceMatch.Reduce(invoice.PaymentReference) is { Length: > 0 } bare ? bare : null,
                invoice.TermAgreed is { } agreed ? (agreed ? 1 : 0) : null);
        }

        FollowInvoices(invoices);
    }

    // What cases and planned messages repeat of an invoice.
    private void FollowInvoices(IReadOnlyList<Invoice> invoices)
    {
        var changed = transaction.Rows<(long Id, long Debtor, string Due, string Currency)>(
            $"""
            SELECT i.invoice_id, i.debtor_id, i.due_date, i.currency FROM invoices i JOIN cases c ON c.case_id = i.invoice_id
            WHERE i.client_id = @clientId AND {Dialect.In("i.number", "@numbers")} AND (c.debtor_id <> i.debtor_id OR c.invoice_due <> i.due_date)
            """,
            new { clientId, numbers = Dialect.List(invoices.Select(invoice => invoice.Number)) });
        foreach (var (id, debtor, due, _) in changed)
        {
            transaction.Run(
                "UPDATE cases SET debtor_id = @debtor, part = @part, invoice_due = @due WHERE case_id = @id",
                new { id, debtor, due, part = Partition.Of(clientId, debtor) });
            transaction.Run("UPDATE messages SET debtor_id = @debtor WHERE case_id = @id AND status IN (0, 1)", new { id, debtor });
        }
    }

    private void Entries(IReadOnlyList<BankEntry> entries)
    {
        using var insert = transaction.Prepare(
            """
            INSERT INTO bank_entries (client_id, reference, day, currency, amount_cents, applied_cents, name, iban, text)
            VALUES (@client, @reference, @day, @currency, @amount, @applied, @name, @iban, @text)
            ON CONFLICT (client_id, reference) DO NOTHING
            """,
            "@client", "@reference", "@day", "@currency", "@amount", "@applied", "@name", "@iban", "@text");
        foreach (var entry in entries)
        {
            insert.Run(
                clientId, entry.Reference, Day.Text(entry.Day), entry.Amount.Currency, entry.Amount.ToCents(), entry.Applied.ToCents(), entry.Name, entry.Iban, entry.Text);
        }
    }

    private void Payments(IReadOnlyList<Payment> payments)
    {
        if (payments.Count == 0)
        {
            return;
        }

        var invoices = transaction.Rows<(string Number, long Id, string Currency, long HasCase)>(
            $"SELECT number, invoice_id, currency, has_case FROM invoices WHERE client_id = @clientId AND {Dialect.In("number", "@numbers")}",
            new { clientId, numbers = Dialect.List(payments.Select(payment => payment.InvoiceNumber).Distinct()) })
            .ToDictionary(invoice => invoice.Number, StringComparer.Ordinal);
        using var insert = transaction.Prepare(
            """
            INSERT INTO payments (client_id, payment_id, invoice_id, day, currency, amount_cents, kind)
            VALUES (@client, @id, @invoice, @day, @currency, @amount, @kind)
            ON CONFLICT (client_id, payment_id, invoice_id) DO NOTHING
            """,
            "@client", "@id", "@invoice", "@day", "@currency", "@amount", "@kind");
        using var apply = transaction.Prepare("UPDATE invoices SET applied_cents = applied_cents + @amount WHERE invoice_id = @invoice", "@amount", "@invoice");
        using var signal = transaction.Prepare(
            "INSERT INTO signals (case_id, key, document) VALUES (@case, @key, @document) ON CONFLICT (key) DO NOTHING", "@case", "@key", "@document");
        foreach (var payment in payments)
        {
            if (!invoices.TryGetValue(payment.InvoiceNumber, out var invoice))
            {
                throw new ArgumentException($"Payment {payment.Id} is for invoice {payment.InvoiceNumber}, which client {clientId} does not have.");
            }

            if (!string.Equals(invoice.Currency, payment.Amount.Currency, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Payment {payment.Id} of {payment.Amount} is for invoice {payment.InvoiceNumber} in {invoice.Currency}.");
            }

            var cents = payment.Amount.ToCents();
            if (insert.Run(clientId, payment.Id, invoice.Id, Day.Text(payment.Day), invoice.Currency, cents, (int)payment.Kind) == 0)
            {
                continue;
            }

            apply.Run(cents, invoice.Id);
            if (invoice.HasCase == 1)
            {
                signal.Run(
                    invoice.Id, $"payment:{clientId}:{payment.Id}:{payment.InvoiceNumber}",
                    CaseJson.Write(CaseSignal.Of(payment)));
            }
        }
    }

    // A credit note is used through the payments that carry its number; either may be known first.
    private void UseNotes(IReadOnlyList<string> numbers)
    {
        foreach (var number in numbers)
        {
            if (transaction.One<long?>("SELECT invoice_id FROM invoices WHERE client_id = @clientId AND number = @number AND type = 1", new { clientId, number }) is { } note)
            {
                transaction.Run(
                    "UPDATE payments SET note_id = @note WHERE client_id = @clientId AND payment_id = @number AND kind = 1 AND note_id IS NULL",
                    new { clientId, number, note });
                transaction.Run(
                    "UPDATE invoices SET applied_cents = (SELECT coalesce(sum(amount_cents), 0) FROM payments WHERE note_id = @note) WHERE invoice_id = @note",
                    new { note });
            }
        }
    }

    private void Own(string owner, string what)
    {
        if (!string.Equals(owner, clientId, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The change is for client {clientId}, but {what} belongs to {owner}.");
        }
    }
}
