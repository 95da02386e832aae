using Dunning.Cases.Lifecycle;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Casework;

/// <summary>Leaves signals for cases.</summary>
internal static class Signals
{
    /// <returns>Whether it was new.</returns>
    public static bool Leave(SqliteTransaction transaction, long caseId, string key, CaseSignal signal) =>
        transaction.Run(
            "INSERT INTO signals (case_id, key, document) VALUES (@caseId, @key, @document) ON CONFLICT (key) DO NOTHING",
            new { caseId, key, document = CaseJson.Write(signal) }) == 1;
}
