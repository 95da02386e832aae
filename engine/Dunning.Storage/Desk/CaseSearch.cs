using Dapper;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Desk;

/// <summary>A page of cases. Conditions that are not asked for are not in the statement, so that the indexes serve.</summary>
internal static class CaseSearch
{
    /// <summary>How many rows are read at once of all of them.</summary>
    public const int Chunk = 1000;

    private const int LargestPage = 200;

    public static CasePage Page(SqliteTransaction transaction, DeskScope scope, CaseFilter filter, DateOnly today)
    {
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var values = new DynamicParameters(new
        {
            size, skip = (long)size * (Math.Max(1, filter.Page) - 1), status = (int?)filter.Status, client = filter.ClientId, scope = scope.Value(), stage = filter.Stage,
            dueAfter = DueAfter(filter, today), dueBefore = DueBefore(filter, today),
        });
        var (found, more) = Find(transaction, scope, filter);
        values.Add("found", found is null ? null : Dialect.List(found));

        // What is counted without a search stands in the figures.
        var columns = "1 = 1" + string.Concat(Conditions(scope, filter).Select(condition => " AND " + condition));
        var where = string.Concat(columns, Stage(filter, "last_message IS NULL"), Age(filter), found is null ? "" : " AND " + Dialect.In("case_id", "@found"));
        columns += Stage(filter, "last_message = ''");
        var total = transaction.One<long>(
            found is null && filter.DaysLate is null ? $"SELECT coalesce(sum(cases), 0) FROM case_figures WHERE {columns}" : $"SELECT count(*) FROM cases WHERE {where}", values);

        // First the page's numbers, from the index alone; a far page reads no more rows than a near one.
        var rows = transaction.Rows<CaseListRow>(
            $"""
            SELECT {CaseListRow.Columns} FROM {CaseListRow.Tables}
            WHERE c.case_id IN (SELECT case_id FROM cases WHERE {where} ORDER BY invoice_due, case_id LIMIT @size OFFSET @skip)
            ORDER BY c.invoice_due, c.case_id
            """,
            values);
        return new CasePage([.. rows.Select(row => row.Row)], (int)total, more);
    }

    // Without a message a case has none, its figures an empty one.
    private static string Stage(CaseFilter filter, string none) => filter.Stage switch
    {
        null => "",
        "" => " AND " + none,
        _ => " AND last_message = @stage",
    };

    private static string Age(CaseFilter filter) => filter.DaysLate switch
    {
        null => "",
        0 => " AND invoice_due >= @dueBefore",
        _ => " AND invoice_due BETWEEN @dueAfter AND @dueBefore",
    };

    /// <summary>The cases that fit what is searched for; null for all, when nothing is.</summary>
    public static (IReadOnlyCollection<long>? Cases, bool More) Find(SqliteTransaction transaction, DeskScope scope, CaseFilter filter) =>
        filter.Search is { Length: > 0 } search ? new SearchTerm(search).Find(transaction, scope) : (null, false);

    /// <summary>The rows after one, in the order of the pages.</summary>
    public static List<CaseRow> After(SqliteTransaction transaction, DeskScope scope, CaseFilter filter, IReadOnlyCollection<long>? found, CaseRow? last)
    {
        var where = "1 = 1" + string.Concat(Conditions(scope, filter).Select(condition => " AND " + condition))
            + (last is null ? "" : " AND (invoice_due, case_id) > (@due, @id)") + (found is null ? "" : " AND " + Dialect.In("case_id", "@found"));
        return transaction.Rows<CaseListRow>(
            $"""
            SELECT {CaseListRow.Columns} FROM {CaseListRow.Tables}
            WHERE c.case_id IN (SELECT case_id FROM cases WHERE {where} ORDER BY invoice_due, case_id LIMIT @size)
            ORDER BY c.invoice_due, c.case_id
            """,
            new
            {
                size = Chunk, status = (int?)filter.Status, client = filter.ClientId, scope = scope.Value(), found = found is null ? null : Dialect.List(found),
                due = Day.Text(last?.DueDate), id = last?.Id,
            }).ConvertAll(row => row.Row);
    }

    private static string DueAfter(CaseFilter filter, DateOnly today) => Day.Text(filter.DaysLateAtMost is { } most ? today.AddDays(-most) : DateOnly.MinValue);

    private static string DueBefore(CaseFilter filter, DateOnly today) => Day.Text(today.AddDays(-(filter.DaysLate ?? 0)));

    // Columns that the cases and their figures have in common.
    private static IEnumerable<string> Conditions(DeskScope scope, CaseFilter filter)
    {
        if (filter.Status is not null)
        {
            yield return "status = @status";
        }

        if (filter.Status is { } asked)
        {
            // Told as well, or SQLite does not see that the index of these serves.
            if (asked is CaseStatus.Held or CaseStatus.Disputed)
            {
                yield return "status IN (1, 2)";
            }
        }
        else if (!filter.IncludeClosed)
        {
            yield return "status <> 3";
        }

        if (filter.Promised)
        {
            yield return "promised = 1";
        }

        if (filter.ClientId is not null)
        {
            yield return "client_id = @client";
        }

        if (scope.Clients is not null)
        {
            yield return scope.And("client_id")[" AND ".Length..];
        }
    }
}
