using Dunning.Core.Findings;
using Dunning.Operations.Importing;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Incoming;

/// <summary>
/// Reads what the bank's and the bookkeeping's connectors delivered: a folder per client, named by its id. Each file is stored wholly and put away, or refused wholly with
/// its findings beside it. One that was read and not put away before a crash is read again, which changes nothing.
/// </summary>
public sealed class ReadIncoming(ILedger ledger, ImportFiles import, Func<string, IIncomingFolder> open)
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <param name="root">The folder with the folders of clients; when it is not there, nothing was delivered.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async Task<IReadOnlyList<IncomingFile>> ExecuteAsync(string root, CancellationToken cancellationToken)
    {
        var read = new List<IncomingFile>();
        foreach (var client in await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false))
        {
            var folder = open(Path.Combine(root, client.Id));
            foreach (var name in folder.Waiting())
            {
                cancellationToken.ThrowIfCancellationRequested();
                read.Add(await ReadAsync(folder, name, client.Id, cancellationToken).ConfigureAwait(false));
            }
        }

        return read;
    }

    private async Task<IncomingFile> ReadAsync(IIncomingFolder folder, string name, string clientId, CancellationToken cancellationToken)
    {
        var result = await folder.ReadAsync(name, MostBytes, cancellationToken).ConfigureAwait(false) is { } source
            ? await import.WholeAsync(source, clientId, cancellationToken).ConfigureAwait(false)
            : new ImportResult(name, new ImportedFile("unknown", [], [], []), 0, 0, 0, 1, [Finding.Error("incoming.too-large", name, "", "The file is larger than files are.")]);
        if (result.Findings.HasErrors())
        {
            folder.Refuse(name, result.Findings);
        }
        else
        {
            folder.Done(name);
        }

        return new IncomingFile(clientId, result);
    }
}
