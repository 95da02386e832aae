using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Ledger;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Ledger;

/// <summary>Clients, debtors, invoices and payments in SQLite.</summary>
public sealed class SqliteLedger(SqliteDatabase database) : ILedger
{
    public Task<Firm?> FirmAsync(CancellationToken cancellationToken) => database.ReadAsync(OfficeRows.Firm, cancellationToken);

    public Task<IReadOnlyList<Client>> ClientsAsync(CancellationToken cancellationToken) => database.ReadAsync(OfficeRows.Clients, cancellationToken);

    public Task SaveOfficeAsync(Firm firm, IReadOnlyList<Client> clients, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => OfficeRows.Save(transaction, firm, clients), cancellationToken);

    public Task<IReadOnlyList<Debtor>> DebtorsAsync(string clientId, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Debtor>>(
            transaction =>
            [
                .. transaction.Rows<string>(
                    $"SELECT document FROM debtors WHERE client_id = @clientId AND {Dialect.In("number", "@numbers")} ORDER BY debtor_id",
                    new { clientId, numbers = Dialect.List(numbers) }).Select(CaseJson.Read<Debtor>),
            ],
            cancellationToken);

    public Task<PaymentBehaviour> BehaviourAsync(string clientId, string debtorNumber, DateOnly day, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => transaction.One<long?>("SELECT debtor_id FROM debtors WHERE client_id = @clientId AND number = @debtorNumber", new { clientId, debtorNumber }) is { } debtor
                ? BehaviourRows.Read(transaction, Dialect.List([debtor]), day).GetValueOrDefault(debtor, PaymentBehaviour.Unknown)
                : PaymentBehaviour.Unknown,
            cancellationToken);

    public Task<IReadOnlyList<Invoice>> InvoicesAsync(string clientId, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Invoice>>(
            transaction =>
            [
                .. transaction.Rows<InvoiceRow>(
                    $"""
                    SELECT {InvoiceRow.Columns} FROM invoices i JOIN debtors d ON d.debtor_id = i.debtor_id
                    WHERE i.client_id = @clientId AND {Dialect.In("i.number", "@numbers")} ORDER BY i.invoice_id
                    """,
                    new { clientId, numbers = Dialect.List(numbers) }).Select(row => row.Invoice),
            ],
            cancellationToken);

    public Task<IReadOnlyList<OpenClaim>> ClaimsNamedAsync(string clientId, IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OpenClaim>>(
            transaction =>
            [
                .. transaction.Rows<(string Number, string Due, string Currency, long Open, string? Reference)>(
                    $"""
                    SELECT number, due_date, currency, open_cents, payment_reference FROM invoices
                    WHERE client_id = @clientId AND type = 0 AND {Dialect.In("bare_number", "@names")}
                    UNION
                    SELECT number, due_date, currency, open_cents, payment_reference FROM invoices
                    WHERE client_id = @clientId AND type = 0 AND bare_reference IS NOT NULL AND {Dialect.In("bare_reference", "@names")}
                    ORDER BY due_date, number
                    """,
                    new { clientId, names = Dialect.List(names.Select(ReferenceMatch.Reduce).Where(name => name.Length > 0)) })
                    .Select(row => new OpenClaim(row.Number, Day.Read(row.Due), Money.FromCents(Math.Max(0, row.Open), row.Currency), row.Reference)),
            ],
            cancellationToken);

    public Task<IReadOnlySet<string>> KnownEntriesAsync(string clientId, IReadOnlyCollection<string> references, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlySet<string>>(
            transaction => transaction.Rows<string>(
                $"SELECT reference FROM bank_entries WHERE client_id = @clientId AND {Dialect.In("reference", "@references")}",
                new { clientId, references = Dialect.List(references) }).ToHashSet(StringComparer.Ordinal),
            cancellationToken);

    public Task SaveAsync(LedgerChange change, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => new LedgerWriter(transaction, change.ClientId).Save(change), cancellationToken);
}
