using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Importing;

/// <summary>
/// Imports files of invoices and bank statements. Each file is stored whole as far as its rows are good, in one transaction; importing it again
/// changes nothing.
/// </summary>
public sealed class ImportFiles(ILedger ledger, IEnumerable<IFileReader> readers)
{
    private const int HeadSize = 4096;

    /// <param name="source">The file.</param>
    /// <param name="clientId">Whose it is; null to find the client by the creditor or account in the file.</param>
    /// <param name="dryRun">Reads and checks only.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public Task<ImportResult> ExecuteAsync(ImportSource source, string? clientId, bool dryRun, CancellationToken cancellationToken) =>
        ExecuteAsync(source, clientId, dryRun, whole: false, cancellationToken);

    /// <summary>Imports a file wholly or, with one error in it, not at all.</summary>
    /// <param name="source">The file.</param>
    /// <param name="clientId">Whose it is. What names another client is an error.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public Task<ImportResult> WholeAsync(ImportSource source, string clientId, CancellationToken cancellationToken) =>
        ExecuteAsync(source, clientId, dryRun: false, whole: true, cancellationToken);

    private async Task<ImportResult> ExecuteAsync(ImportSource source, string? clientId, bool dryRun, bool whole, CancellationToken cancellationToken)
    {
        var head = source.Content.AsMemory(0, Math.Min(HeadSize, source.Content.Length));
        if (readers.FirstOrDefault(reader => reader.Recognises(head.Span)) is not { } recognised)
        {
            return Refused(source, Finding.Error(
                "file.unknown", source.Name, "", "This is no file this program can read.", "UBL invoices, CSV lists of invoices and camt.053 bank statements are"));
        }

        var stream = new MemoryStream(source.Content, writable: false);
        await using (stream.ConfigureAwait(false))
        {
            var read = await recognised.ReadAsync(stream, source.Name, cancellationToken).ConfigureAwait(false);
            if (dryRun)
            {
                return new ImportResult(source.Name, read, 0, 0, 0, Rejected(read), read.Findings);
            }

            var clients = await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false);
            if (clientId is not null && clients.All(client => client.Id != clientId))
            {
                return Refused(source, Finding.Error(
                    "import.unknown-client", source.Name, "", $"There is no client \"{clientId}\".", Suggestion.Hint(clientId, clients.Select(client => client.Id))));
            }

            var result = new ImportResult(source.Name, read, 0, 0, 0, Rejected(read), whole ? [.. read.Findings, .. OfOthers(read, clients, clientId!, source.Name)] : read.Findings);
            if (whole && result.Findings.HasErrors())
            {
                return result;
            }

            foreach (var group in read.Invoices.GroupBy(invoice => clientId ?? Creditor(invoice, clients)?.Id))
            {
                result = group.Key is { } id
                    ? await new InvoiceImport(ledger, clients.Single(client => client.Id == id), source.Name).StoreAsync([.. group], result, whole, cancellationToken).ConfigureAwait(false)
                    : Rejected(result, group.Select(invoice => Finding.Error(
                        "import.unknown-creditor", source.Name, invoice.Place, $"Invoice {invoice.Number}: no client has the creditor of this invoice.", "name the client with --client")));
            }

            foreach (var statement in read.Statements)
            {
                result = clients.FirstOrDefault(client => Plain(client.Iban) == Plain(statement.Iban) && (clientId is null || client.Id == clientId)) is { } client
                    ? await new PaymentImport(ledger, client).StoreAsync(statement, result, cancellationToken).ConfigureAwait(false)
                    : Rejected(result, [Finding.Error("import.unknown-account", source.Name, statement.Id, $"No client{(clientId is null ? "" : " with this name")} has account {statement.Iban}.")]);
            }

            return result;
        }
    }

    private static IEnumerable<Finding> OfOthers(ImportedFile read, IReadOnlyList<Client> clients, string clientId, string file)
    {
        foreach (var invoice in read.Invoices.Where(invoice => Creditor(invoice, clients) is { } other && other.Id != clientId))
        {
            yield return Finding.Error("import.other-creditor", file, invoice.Place, $"Invoice {invoice.Number} is of another client.");
        }

        foreach (var statement in read.Statements.Where(statement => !clients.Any(client => client.Id == clientId && Plain(client.Iban) == Plain(statement.Iban))))
        {
            yield return Finding.Error("import.unknown-account", file, statement.Id, $"Client {clientId} does not have account {statement.Iban}.");
        }
    }

    // A row with two mistakes is one row.
    private static int Rejected(ImportedFile read) =>
        read.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Place).Distinct(StringComparer.Ordinal).Count();

    private static ImportResult Refused(ImportSource source, Finding finding) =>
        new(source.Name, new ImportedFile("unknown", [], [], [finding]), 0, 0, 0, 1, [finding]);

    private static ImportResult Rejected(ImportResult result, IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        return result with { Rejected = result.Rejected + all.Count, Findings = [.. result.Findings, .. all] };
    }

    private static Client? Creditor(ImportedInvoice invoice, IReadOnlyList<Client> clients) => clients.FirstOrDefault(client =>
        (invoice.Creditor?.Kvk is { } kvk && kvk == client.Kvk)
        || (invoice.Creditor?.VatId is { } vat && Plain(vat) == Plain(client.VatId))
        || (invoice.Iban is { } iban && Plain(iban) == Plain(client.Iban)));

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
}
