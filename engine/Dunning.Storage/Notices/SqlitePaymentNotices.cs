using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Operations.Notices;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Notices;

/// <summary>Payment notices in SQLite.</summary>
public sealed class SqlitePaymentNotices(SqliteDatabase database) : IPaymentNotices
{
    public Task<PaymentNotice?> FindAsync(string clientId, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => transaction.Rows<(string Reference, long Cents, string Currency, string PaidOn)>(
                "SELECT reference, amount_cents, currency, paid_on FROM payment_notices WHERE client_id = @clientId AND notice_id = @id", new { clientId, id })
                .Select(row => new PaymentNotice(id, row.Reference, Money.FromCents(row.Cents, row.Currency).Amount, row.Currency, Day.Read(row.PaidOn))).SingleOrDefault(),
            cancellationToken);

    public Task<IReadOnlyList<long>> CasesAsync(string clientId, IReadOnlyCollection<string> invoices, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<long>>(
            transaction => transaction.Rows<long>(
                $"SELECT c.case_id FROM invoices i JOIN cases c ON c.case_id = i.invoice_id WHERE i.client_id = @clientId AND {Dialect.In("i.number", "@numbers")} ORDER BY c.case_id",
                new { clientId, numbers = Dialect.List(invoices) }),
            cancellationToken);

    public Task<bool> TakeAsync(
        string clientId, PaymentNotice notice, DateOnly day, DateOnly until, IReadOnlyList<(long CaseId, CaseSignal Signal)> signals, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var taken = transaction.Run(
                    """
                    INSERT INTO payment_notices (client_id, notice_id, reference, amount_cents, currency, paid_on, taken_on, until)
                    VALUES (@clientId, @Id, @Reference, @cents, @Currency, @paidOn, @day, @until) ON CONFLICT (client_id, notice_id) DO NOTHING
                    """,
                    new
                    {
                        clientId, notice.Id, notice.Reference, cents = new Money(notice.Amount, notice.Currency).ToCents(), notice.Currency, paidOn = Day.Text(notice.PaidOn),
                        day = Day.Text(day), until = Day.Text(until),
                    }) == 1;
                foreach (var (caseId, signal) in taken ? signals : [])
                {
                    Signals.Leave(transaction, caseId, FormattableString.Invariant($"notice:{clientId}:{notice.Id}:{caseId}"), signal);
                }

                return taken;
            },
            cancellationToken);
}
