using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Desk;

/// <summary>The figures on the first page, from figures that the database keeps with each change, and counts.</summary>
internal sealed class OverviewReader(SqliteTransaction transaction, DeskScope scope, DateOnly today)
{
    public Overview Read()
    {
        var cases = Cases();
        var claims = Claims();
        var tasks = transaction.Rows<(string Client, long Kind, long DueNow, long Count)>(
            $"""
            SELECT client_id, kind, CASE WHEN due <= @today THEN 1 ELSE 0 END, count(*) FROM tasks
            WHERE status = 0{scope.And("client_id")} GROUP BY client_id, kind, CASE WHEN due <= @today THEN 1 ELSE 0 END
            """,
            new { today = Day.Text(today), scope = scope.Value() });
        var overdue = claims.Where(claim => claim.Band > 0).ToList();
        var overview = new Overview(
            OpenCases: (int)cases.Sum(group => group.Count),
            OpenAmount: cases.Sum(group => group.Cents) / 100m,
            Overdue: overdue.Sum(claim => claim.Cents) / 100m,
            NotYetDue: claims.Where(claim => claim.Band == 0).Sum(claim => claim.Cents) / 100m,
            CallsDue: (int)tasks.Where(IsCallDue).Sum(group => group.Count),
            OtherTasks: (int)tasks.Where(group => group.Kind != (int)TaskKind.Call).Sum(group => group.Count),
            Proposed: Count("messages WHERE status = 1"),
            Held: (int)cases.Where(group => group.Status == (int)CaseStatus.Held).Sum(group => group.Count),
            Disputed: (int)cases.Where(group => group.Status == (int)CaseStatus.Disputed).Sum(group => group.Count),
            Promised: (int)cases.Where(group => group.Promised == 1).Sum(group => group.Count),
            Unapplied: Count("bank_entries WHERE applied_cents <> amount_cents"),
            Aging: ClaimBand.Bands([.. overdue.Select(claim => new ClaimBand(claim.Band, claim.Count, claim.Cents))]),
            Clients:
            [
                .. transaction.Rows<(string Id, string Name)>($"SELECT client_id, name FROM clients WHERE 1 = 1{scope.And("client_id")} ORDER BY name, client_id", new { scope = scope.Value() })
                    .Select(client => new ClientFigures(
                        client.Id, client.Name,
                        (int)cases.Where(group => group.Client == client.Id).Sum(group => group.Count),
                        overdue.Where(claim => claim.Client == client.Id).Sum(claim => claim.Cents) / 100m,
                        claims.Where(claim => claim.Client == client.Id && claim.Band == 0).Sum(claim => claim.Cents) / 100m,
                        (int)tasks.Where(group => group.Client == client.Id && IsCallDue(group)).Sum(group => group.Count))),
            ],
            Stages:
            [
                .. cases.GroupBy(group => group.LastMessage ?? "", StringComparer.Ordinal)
                    .Select(stage => new StageFigures(stage.Key, (int)stage.Sum(group => group.Count), stage.Sum(group => group.Cents) / 100m))
                    .OrderByDescending(stage => stage.Cases).ThenBy(stage => stage.Name, StringComparer.Ordinal),
            ]);
        return new RecentReader(transaction, scope, today).Add(overview, claims.ToLookup(claim => claim.Client, claim => new ClaimBand(claim.Band, claim.Count, claim.Cents), StringComparer.Ordinal), cases.Select(group => group.Client).ToHashSet(StringComparer.Ordinal));
    }

    private List<(string Client, long Status, long Promised, string? LastMessage, long Count, long Cents)> Cases() =>
        transaction.Rows<(string, long, long, string?, long, long)>(
            $"""
            SELECT client_id, status, promised, nullif(last_message, ''), cases, open_cents FROM case_figures
            WHERE status <> 3 AND cases > 0{scope.And("client_id")}
            """,
            new { scope = scope.Value() });

    // Band 0 is not yet due, band 1 the youngest.
    private List<(string Client, long Band, long Count, long Cents)> Claims()
    {
        const string Band = "CASE WHEN due_date >= @today THEN 0 WHEN due_date >= @first THEN 1 WHEN due_date >= @second THEN 2 WHEN due_date >= @third THEN 3 ELSE 4 END";
        return transaction.Rows<(string, long, long, long)>(
            $"""
            SELECT client_id, {Band}, sum(invoices), sum(open_cents) FROM claim_figures WHERE 1 = 1{scope.And("client_id")} GROUP BY client_id, {Band}
            """,
            new
            {
                today = Day.Text(today), first = Day.Text(today.AddDays(-ClaimBand.Ends[0])), second = Day.Text(today.AddDays(-ClaimBand.Ends[1])),
                third = Day.Text(today.AddDays(-ClaimBand.Ends[2])), scope = scope.Value(),
            });
    }

    private static bool IsCallDue((string Client, long Kind, long DueNow, long Count) group) => group.Kind == (int)TaskKind.Call && group.DueNow == 1;

    private int Count(string what) => (int)transaction.One<long>($"SELECT count(*) FROM {what}{scope.And("client_id")}", new { scope = scope.Value() });
}
