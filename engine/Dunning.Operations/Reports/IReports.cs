using Dunning.Cases.Forecasting;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Reports;

/// <summary>Figures over all cases.</summary>
public interface IReports
{
    /// <summary>What was planned beside what was done.</summary>
    /// <param name="scope">What one may see.</param>
    /// <param name="from">First day of what was done.</param>
    /// <param name="to">Last day of it.</param>
    /// <param name="today">The day on which is looked what was left lying.</param>
    /// <param name="most">At most so many invoices that were left.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<ConsistencyReport> ConsistencyAsync(DeskScope scope, DateOnly from, DateOnly to, DateOnly today, int most, CancellationToken cancellationToken);

    /// <summary>What is open with a client in euro, with how each debtor pays and what was agreed; by due date.</summary>
    Task<IReadOnlyList<ForecastClaim>> OpenClaimsAsync(string clientId, DateOnly today, CancellationToken cancellationToken);
}
