using System.Globalization;
using Dapper;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Receivables;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Desk;

/// <summary>A page of cases. Conditions that are not asked for are not in the statement, so that the indexes of open cases serve.</summary>
internal static class CaseSearch
{
    private const int LargestPage = 200;

    public static CasePage Page(SqliteTransaction transaction, DeskScope scope, CaseFilter filter)
    {
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var values = new DynamicParameters(new { size, skip = (long)size * (Math.Max(1, filter.Page) - 1) });
        var where = "WHERE " + string.Join(" AND ", Conditions(scope, filter, values));
        var total = transaction.One<long>(
            filter.Search is { Length: > 0 } ? $"SELECT count(*) FROM {CaseListRow.Tables} {where}" : $"SELECT count(*) FROM cases c {where}", values);
        var rows = transaction.Rows<CaseListRow>(
            $"SELECT {CaseListRow.Columns} FROM {CaseListRow.Tables} {where} ORDER BY c.invoice_due, c.case_id LIMIT @size OFFSET @skip", values);
        return new CasePage([.. rows.Select(row => row.Row)], (int)total);
    }

    private static IEnumerable<string> Conditions(DeskScope scope, CaseFilter filter, DynamicParameters values)
    {
        if (filter.Status is { } status)
        {
            values.Add("status", (int)status);
            yield return "c.status = @status";
        }

        if (filter.Status is { } asked ? asked != CaseStatus.Closed : !filter.IncludeClosed)
        {
            yield return "c.status <> 3";
        }

        if (scope.Clients is not null)
        {
            values.Add("scope", scope.Value());
        }

        if (filter.ClientId is not null)
        {
            values.Add("client", filter.ClientId);
            yield return "c.client_id = @client";
        }

        if (filter.Search is { Length: > 0 } search)
        {
            values.Add("like", Dialect.Containing(search.Trim()));
            values.Add("bare", ReferenceMatch.Reduce(search));
            values.Add("reference", Reference(search.Trim()));
            yield return @"(d.search_name LIKE @like ESCAPE '\' OR lower(d.number) LIKE @like ESCAPE '\' OR i.bare_number = @bare OR c.case_id = @reference)";
        }

        yield return "1 = 1" + scope.And("c.client_id");
    }

    private static long? Reference(string search) =>
        search.StartsWith("D-", StringComparison.OrdinalIgnoreCase) && long.TryParse(search.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
