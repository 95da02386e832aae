using System.Globalization;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Proofs;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Proofs;

/// <summary>Proofs in SQLite.</summary>
public sealed class SqliteProofs(SqliteDatabase database) : IProofs
{
    public Task<IReadOnlyList<long>?> KeepAsync(KeptProof kept, byte[] content, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<long>?>(
            transaction =>
            {
                var debtor = transaction.One<long?>("SELECT debtor_id FROM debtors WHERE client_id = @ClientId AND number = @DebtorNumber", kept)
                    ?? throw new ArgumentException($"Client {kept.ClientId} has no debtor {kept.DebtorNumber}.", nameof(kept));
                var invoice = kept.InvoiceNumber is null
                    ? (long?)null
                    : transaction.One<long?>("SELECT invoice_id FROM invoices WHERE client_id = @ClientId AND number = @InvoiceNumber AND debtor_id = @debtor", new { kept.ClientId, kept.InvoiceNumber, debtor })
                        ?? throw new ArgumentException($"Debtor {kept.DebtorNumber} has no invoice {kept.InvoiceNumber}.", nameof(kept));
                transaction.Run("INSERT INTO proof_contents (sha256, content) VALUES (@Sha256, @content) ON CONFLICT (sha256) DO NOTHING", new { kept.Proof.Sha256, content });
                var id = transaction.One<long?>(
                    "INSERT INTO proofs (debtor_id, invoice_id, kind, sha256, document) VALUES (@debtor, @invoice, @kind, @Sha256, @document) ON CONFLICT DO NOTHING RETURNING proof_id",
                    new { debtor, invoice, kind = kept.Proof.Kind.ToString(), kept.Proof.Sha256, document = CaseJson.Write(kept.Proof) });
                if (id is null)
                {
                    return null;
                }

                var cases = transaction.Rows<long>("SELECT case_id FROM cases WHERE debtor_id = @debtor AND (@invoice IS NULL OR case_id = @invoice) ORDER BY case_id", new { debtor, invoice });
                foreach (var caseId in cases)
                {
                    Signals.Leave(transaction, caseId, string.Create(CultureInfo.InvariantCulture, $"proof:{id}:{caseId}"), new CaseSignal.ProofKept(kept.Proof));
                }

                return cases;
            },
            cancellationToken);

    public Task<IReadOnlyList<KeptProof>> OfDebtorAsync(string clientId, string debtorNumber, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<KeptProof>>(
            transaction =>
            [
                .. transaction.Rows<(string? Invoice, string Document)>(
                    """
                    SELECT i.number, p.document FROM debtors d JOIN proofs p ON p.debtor_id = d.debtor_id LEFT JOIN invoices i ON i.invoice_id = p.invoice_id
                    WHERE d.client_id = @clientId AND d.number = @debtorNumber ORDER BY p.document ->> '$.day', p.proof_id
                    """,
                    new { clientId, debtorNumber }).Select(row => new KeptProof(clientId, debtorNumber, row.Invoice, CaseJson.Read<Proof>(row.Document))),
            ],
            cancellationToken);

    public Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => transaction.One<byte[]>("SELECT content FROM proof_contents WHERE sha256 = @sha256", new { sha256 }), cancellationToken);
}
