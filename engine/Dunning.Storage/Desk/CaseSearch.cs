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
        var (found, more) = Find(transaction, scope, filter);
        var where = Where(scope, filter, found);
        var values = Values(scope, filter, found, today);

        // What is counted without a search stands in the figures.
        var total = transaction.One<long>(
            found is null && filter.DaysLate is null
                ? $"SELECT coalesce(sum(cases), 0) FROM case_figures WHERE {Columns(scope, filter)}{Stage(filter, "last_message = ''")}"
                : $"SELECT count(*) FROM cases WHERE {where}",
            values);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        values.AddDynamicParams(new { size, skip = (long)size * (Math.Max(1, filter.Page) - 1) });
        return new CasePage(Rows(transaction, where + " ORDER BY invoice_due, case_id LIMIT @size OFFSET @skip", values), (int)total, more);
    }

    /// <summary>The cases that fit what is searched for; null for all, when nothing is.</summary>
    public static (IReadOnlyCollection<long>? Cases, bool More) Find(SqliteTransaction transaction, DeskScope scope, CaseFilter filter) =>
        filter.Search is { Length: > 0 } search ? new SearchTerm(search).Find(transaction, scope) : (null, false);

    /// <summary>The rows after one, in the order of the pages.</summary>
    public static IReadOnlyList<CaseRow> After(SqliteTransaction transaction, DeskScope scope, CaseFilter filter, IReadOnlyCollection<long>? found, DateOnly today, CaseRow? last)
    {
        var values = Values(scope, filter, found, today);
        values.AddDynamicParams(new { size = Chunk, due = Day.Text(last?.DueDate), id = last?.Id });
        var later = last is null ? "" : " AND (invoice_due, case_id) > (@due, @id)";
        return Rows(transaction, Where(scope, filter, found) + later + " ORDER BY invoice_due, case_id LIMIT @size", values);
    }

    // First the numbers, from the index alone; a far page reads no more rows than a near one.
    private static IReadOnlyList<CaseRow> Rows(SqliteTransaction transaction, string chosen, DynamicParameters values) =>
    [
        .. transaction.Rows<CaseListRow>(
            $"""
            SELECT {CaseListRow.Columns} FROM {CaseListRow.Tables}
            WHERE c.case_id IN (SELECT case_id FROM cases WHERE {chosen})
            ORDER BY c.invoice_due, c.case_id
            """,
            values).Select(row => row.Row),
    ];

    private static DynamicParameters Values(DeskScope scope, CaseFilter filter, IReadOnlyCollection<long>? found, DateOnly today) => new(new
    {
        status = (int?)filter.Status, client = filter.ClientId, scope = scope.Value(), stage = filter.Stage, found = found is null ? null : Dialect.List(found),
        dueAfter = Day.Text(filter.DaysLateAtMost is { } most ? today.AddDays(-most) : DateOnly.MinValue), dueBefore = Day.Text(today.AddDays(-(filter.DaysLate ?? 0))),
    });

    private static string Where(DeskScope scope, CaseFilter filter, IReadOnlyCollection<long>? found) =>
        string.Concat(Columns(scope, filter), Stage(filter, "last_message IS NULL"), Age(filter), found is null ? "" : " AND " + Dialect.In("case_id", "@found"));

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

    private static string Columns(DeskScope scope, CaseFilter filter) => "1 = 1" + string.Concat(Conditions(scope, filter).Select(condition => " AND " + condition));

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
