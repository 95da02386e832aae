using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Desk;

/// <summary>What the first page tells of the last months, from figures that the database keeps by day.</summary>
internal sealed class RecentReader(SqliteTransaction transaction, DeskScope scope, DateOnly today)
{
    // Next to nothing sold makes the days as good as endless.
    private const int MostDays = 9999;

    /// <summary>Adds it to the other figures.</summary>
    /// <param name="overview">The other figures.</param>
    /// <param name="claims">What is open, by client and age.</param>
    /// <param name="running">The clients that have running cases.</param>
    public Overview Add(Overview overview, ILookup<string, ClaimBand> claims, HashSet<string> running)
    {
        var values = new
        {
            scope = scope.Value(), today = Day.Text(today), from = Day.Text(today.AddDays(-Overview.RecentDays)), told = Day.Text(today.AddDays(-Overview.EffectDays)),
        };
        var sales = transaction.Rows<(string Client, long Cents)>(
            $"SELECT client_id, sum(cents) FROM sales_figures WHERE issue_date > @from AND issue_date <= @today{scope.And("client_id")} GROUP BY client_id", values)
            .ToDictionary(row => row.Client, row => row.Cents, StringComparer.Ordinal);
        var effects = transaction.Rows<(string Name, long Sent, long Answered)>(
            $"SELECT name, sum(sent), sum(answered) FROM step_figures WHERE sent_on > @from AND sent_on <= @told{scope.And("client_id")} GROUP BY name", values);
        var promises = transaction.One<(long? Kept, long? Broken)>(
            $"SELECT sum(kept), sum(broken) FROM promise_figures WHERE day > @from AND day <= @today{scope.And("client_id")}", values);
        var banks = transaction.Rows<(string Id, string Name, string? Newest)>(
            $"""
            SELECT client_id, name, (SELECT max(b.day) FROM bank_entries b WHERE b.client_id = clients.client_id AND b.day <= @today) FROM clients
            WHERE 1 = 1{scope.And("client_id")} ORDER BY name, client_id
            """,
            values);
        return overview with
        {
            SalesDays = SalesDays(claims.SelectMany(group => group), sales.Values.Sum()),
            AgingByClient =
            [
                .. banks.Select(client => new ClientAging(
                    client.Id, client.Name, claims[client.Id].Where(claim => claim.Band == 0).Sum(claim => claim.Cents) / 100m, ClaimBand.Bands([.. claims[client.Id]]),
                    SalesDays(claims[client.Id], sales.GetValueOrDefault(client.Id)))),
            ],
            Effects = [.. effects.Select(row => new StepEffect(row.Name, (int)row.Sent, (int)row.Answered)).OrderByDescending(step => step.Sent).ThenBy(step => step.Name, StringComparer.Ordinal)],
            PromisesKept = (int)(promises.Kept ?? 0),
            PromisesBroken = (int)(promises.Broken ?? 0),
            StaleBanks =
            [
                .. banks.Select(client => new StaleBank(client.Id, client.Name, Day.ReadOrNull(client.Newest)))
                    .Where(bank => running.Contains(bank.ClientId) && !(bank.Newest >= today.AddDays(-Overview.FreshDays))),
            ],
        };
    }

    private static int? SalesDays(IEnumerable<ClaimBand> open, long sold) =>
        sold > 0 ? (int)Math.Min(MostDays, decimal.Round((decimal)Overview.RecentDays * open.Sum(claim => claim.Cents) / sold, MidpointRounding.AwayFromZero)) : null;
}
