using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Dunning.Storage.Proofs;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Dossiers;

/// <summary>Takes the personal texts out of a closed case, wherever they are kept.</summary>
internal static class Erasure
{
    /// <returns>How many events lost texts.</returns>
    public static int Of(SqliteTransaction transaction, long caseId)
    {
        if (transaction.One<long?>("SELECT status FROM cases WHERE case_id = @caseId", new { caseId }) != (long)CaseStatus.Closed)
        {
            return 0;
        }

        var links = EventLinks.Read(transaction, caseId);
        var erased = links.Where(link => link.Salt is not null).Select(link => link.Erase()).ToList();
        foreach (var link in erased)
        {
            transaction.Run("UPDATE case_events SET document = @Document, salt = NULL WHERE case_id = @caseId AND seq = @Seq", new { link.Document, caseId, link.Seq });
        }

        // The state follows from the events, so it has what they have.
        var state = CaseFold.Of(links.Select(link => CaseJson.Read<CaseEvent>((link.Salt is null ? link : link.Erase()).Document)));
        transaction.Run("UPDATE cases SET state = @state WHERE case_id = @caseId", new { state = CaseJson.Write(state), caseId });
        foreach (var (id, intent, result) in transaction.Rows<(long Id, string Intent, string? Result)>("SELECT task_id, intent, result FROM tasks WHERE case_id = @caseId", new { caseId }))
        {
            transaction.Run(
                "UPDATE tasks SET intent = @intent, result = @result WHERE task_id = @id",
                new { intent = PersonalTexts.Of(intent).Plain, result = result is null ? null : PersonalTexts.Of(result).Plain, id });
        }

        ProofErasure.Of(transaction, caseId);
        return erased.Count;
    }
}
