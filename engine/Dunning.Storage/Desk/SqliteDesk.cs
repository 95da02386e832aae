using System.Runtime.CompilerServices;
using Dunning.Core.Amounts;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Desk;

/// <summary>What the site shows, from SQLite.</summary>
public sealed class SqliteDesk(SqliteDatabase database) : IDesk
{
    private const int MostEntries = 500;

    public Task<Overview> OverviewAsync(DeskScope scope, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => new OverviewReader(transaction, scope, today).Read(), cancellationToken);

    public Task<CasePage> CasesAsync(DeskScope scope, CaseFilter filter, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => CaseSearch.Page(transaction, scope, filter, today), cancellationToken);

    public async IAsyncEnumerable<CaseRow> EveryCaseAsync(DeskScope scope, CaseFilter filter, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Each chunk is a read of its own: a download that takes long holds no snapshot.
        var found = await database.ReadAsync(transaction => CaseSearch.Find(transaction, scope, filter), cancellationToken).ConfigureAwait(false);
        for (CaseRow? last = null; ;)
        {
            var after = last;
            var chunk = await database.ReadAsync(transaction => CaseSearch.After(transaction, scope, filter, found.Cases, today, after), cancellationToken).ConfigureAwait(false);
            foreach (var row in chunk)
            {
                yield return row;
            }

            if (chunk.Count < CaseSearch.Chunk)
            {
                yield break;
            }

            last = chunk[^1];
        }
    }

    public Task<Dossier?> DossierAsync(DeskScope scope, long caseId, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => DossierReader.Read(transaction, scope, caseId, today), cancellationToken);

    public Task<IReadOnlyList<UnappliedEntry>> UnappliedAsync(DeskScope scope, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<UnappliedEntry>>(
            transaction =>
            [
                .. transaction.Rows<EntryRow>(
                    $"""
                    SELECT cl.name AS client_name, b.reference, b.day, b.currency, b.amount_cents, b.applied_cents, b.name, b.iban, b.text
                    FROM bank_entries b JOIN clients cl ON cl.client_id = b.client_id
                    WHERE b.applied_cents <> b.amount_cents{scope.And("b.client_id")}
                    ORDER BY b.day DESC, b.entry_number DESC LIMIT {MostEntries}
                    """,
                    new { scope = scope.Value() }).Select(row => row.Entry),
            ],
            cancellationToken);

    public Task<int> UnappliedCountAsync(DeskScope scope, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => (int)transaction.One<long>($"SELECT count(*) FROM bank_entries WHERE applied_cents <> amount_cents{scope.And("client_id")}", new { scope = scope.Value() }),
            cancellationToken);

    public Task<DayReport> DayAsync(DeskScope scope, DateOnly day, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => DayReader.Read(transaction, scope, day), cancellationToken);

    private sealed record EntryRow(
        string ClientName, string Reference, string Day, string Currency, long AmountCents, long AppliedCents, string? Name, string? Iban, string? Text)
    {
        public UnappliedEntry Entry => new(
            ClientName,
            new BankEntry(
                Reference, Databases.Day.Read(Day), Money.FromCents(AmountCents, Currency), Name, Iban, Text, Money.FromCents(AppliedCents, Currency)));
    }
}
