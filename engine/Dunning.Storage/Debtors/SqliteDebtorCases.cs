using Dunning.Operations.Casework;
using Dunning.Operations.Debtors;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Debtors;

/// <summary>The cases of one debtor, in SQLite.</summary>
public sealed class SqliteDebtorCases(SqliteDatabase database) : IDebtorCases
{
    private const int Most = 200;

    public Task<IReadOnlyList<CaseWork>> OfAsync(long caseId, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => CaseReader.Read(
                transaction,
                [
                    .. transaction.Rows<long>(
                        """
                        SELECT c.case_id FROM cases c JOIN invoices i ON i.invoice_id = c.case_id
                        WHERE c.debtor_id = (SELECT debtor_id FROM cases WHERE case_id = @caseId)
                        ORDER BY i.open_cents > 0 DESC, c.invoice_due DESC, c.case_id LIMIT @Most
                        """,
                        new { caseId, Most }),
                ],
                today),
            cancellationToken);
}
