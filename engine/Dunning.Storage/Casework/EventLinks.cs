using Dunning.Cases.Dossiers;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Casework;

/// <summary>The chain of a case as it is stored.</summary>
internal static class EventLinks
{
    public static IReadOnlyList<ChainedEvent> Read(SqliteTransaction transaction, long caseId) =>
    [
        .. transaction.Rows<(long Seq, string Day, string Document, byte[]? Salt, byte[]? Commitment, byte[] Hash)>(
            "SELECT seq, day, document, salt, commitment, hash FROM case_events WHERE case_id = @caseId ORDER BY seq", new { caseId })
            .Select(row => new ChainedEvent(row.Seq, Day.Read(row.Day), row.Document, row.Salt, row.Commitment, row.Hash)),
    ];
}
