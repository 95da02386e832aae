using Dunning.Cases.Forecasting;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Reports;

/// <summary>The money a client may expect in the weeks to come.</summary>
public sealed class ForecastCash(IReports reports, ILedger ledger, IOfficeClock clock)
{
    /// <param name="scope">What one may see.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The forecast; null, with a finding, when there is no such client that one may see.</returns>
    public async Task<(CashForecast? Forecast, IReadOnlyList<Finding> Findings)> ExecuteAsync(DeskScope scope, string clientId, CancellationToken cancellationToken)
    {
        var clients = (await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)).Where(known => scope.Sees(known.Id)).ToList();
        if (clients.Find(known => known.Id == clientId) is not { } client)
        {
            return (null, [Finding.Error("report.client", "", "client", $"There is no client \"{clientId}\".", Suggestion.Hint(clientId, clients.Select(known => known.Id)))]);
        }

        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var claims = await reports.OpenClaimsAsync(clientId, today, cancellationToken).ConfigureAwait(false);
        return (CashForecast.Of(claims, today, client.CashNeededPerWeek), []);
    }
}
