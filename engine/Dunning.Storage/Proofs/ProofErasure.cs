using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Proofs;

/// <summary>Takes proofs away with the personal texts of the last case that has them.</summary>
internal static class ProofErasure
{
    public static void Of(SqliteTransaction transaction, long caseId)
    {
        var gone = transaction.Rows<string>(
            """
            DELETE FROM proofs
            WHERE invoice_id = @caseId
                OR (invoice_id IS NULL AND debtor_id = (SELECT debtor_id FROM cases WHERE case_id = @caseId)
                    AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.debtor_id = proofs.debtor_id AND i.open_cents <> 0)
                    AND NOT EXISTS (
                        SELECT 1 FROM cases c JOIN case_events e ON e.case_id = c.case_id
                        WHERE c.debtor_id = proofs.debtor_id AND e.kind = 'proof-kept' AND e.salt IS NOT NULL))
            RETURNING sha256
            """,
            new { caseId });
        foreach (var sha256 in gone)
        {
            transaction.Run("DELETE FROM proof_contents WHERE sha256 = @sha256 AND NOT EXISTS (SELECT 1 FROM proofs p WHERE p.sha256 = @sha256)", new { sha256 });
        }
    }
}
