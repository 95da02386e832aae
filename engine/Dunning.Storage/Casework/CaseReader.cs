using Dunning.Cases.Lifecycle;
using Dunning.Operations.Casework;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Casework;

/// <summary>Cases with their signals and fresh facts, many at once.</summary>
internal static class CaseReader
{
    /// <summary>The cases with these numbers, in this order; numbers of no case are left out.</summary>
    public static IReadOnlyList<CaseWork> Read(SqliteTransaction transaction, IReadOnlyList<long> caseIds, DateOnly today)
    {
        if (caseIds.Count == 0)
        {
            return [];
        }

        var wanted = Dialect.List(caseIds);
        var states = transaction.Rows<(long Id, string State)>($"SELECT case_id, state FROM cases WHERE {Dialect.In("case_id", "@wanted")}", new { wanted })
            .ToDictionary(row => row.Id, row => CaseJson.Read<CaseState>(row.State));
        var signals = transaction.Rows<(long CaseId, long Id, string Document)>(
            $"SELECT case_id, signal_id, document FROM signals WHERE {Dialect.In("case_id", "@wanted")} AND answered = 0 ORDER BY case_id, signal_id", new { wanted })
            .ToLookup(row => row.CaseId, row => new StoredSignal(row.Id, CaseJson.Read<CaseSignal>(row.Document)));
        var facts = new FactsReader(transaction).Read(states.Keys, today);
        return [.. caseIds.Where(states.ContainsKey).Select(id => new CaseWork(states[id], facts[id], [.. signals[id]]))];
    }
}
