using Dunning.Cases.Forecasting;
using Dunning.Operations.Desk;
using Dunning.Operations.Reports;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Reports;

/// <summary>Figures over all cases, from SQLite.</summary>
public sealed class SqliteReports(SqliteDatabase database) : IReports
{
    public Task<ConsistencyReport> ConsistencyAsync(DeskScope scope, DateOnly from, DateOnly to, DateOnly today, int most, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => new ConsistencyReport(from, to, ConsistencyRows.Read(transaction, scope, from, to), LeftRows.Read(transaction, scope, today, most)), cancellationToken);

    public Task<IReadOnlyList<ForecastClaim>> OpenClaimsAsync(string clientId, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => OpenClaimRows.Read(transaction, clientId, today), cancellationToken);
}
