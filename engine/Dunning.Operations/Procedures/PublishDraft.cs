using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Procedures;

/// <summary>Publishes the draft of a procedure, when nothing in it is wrong.</summary>
public sealed class PublishDraft(IProcedureStore store, ILedger ledger)
{
    /// <param name="procedureId">The procedure.</param>
    /// <param name="revision">The revision of the draft that is meant; null for the draft as it stands.</param>
    /// <param name="stamp">When, by whom and why; without a note the draft's own stays.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The version (null when it was refused), and what was found.</returns>
    public async Task<(ProcedureVersion? Version, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        string procedureId, int? revision, VersionStamp stamp, CancellationToken cancellationToken)
    {
        if (await store.DraftAsync(procedureId, cancellationToken).ConfigureAwait(false) is not { } draft)
        {
            var all = await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false);
            return (null, [all.Any(known => known.ProcedureId == procedureId)
                ? Finding.Error("procedure.no-draft", procedureId, "draft", $"Procedure \"{procedureId}\" has no draft to publish.", "save one first, or publish a folder")
                : VersionFindings.Unknown(all, procedureId)]);
        }

        if (revision is { } said && said != draft.Version.Revision)
        {
            return (null, [VersionFindings.DraftChanged(procedureId, draft.Version)]);
        }

        var compilation = ProcedureCompiler.Compile(draft.Files, draft.Version.Version, procedureId + "/");
        if (compilation.Procedure is not { } procedure || compilation.Findings.HasErrors())
        {
            return (null, compilation.Findings);
        }

        var clients = await ClientsOfProcedure.CheckAsync(store, ledger, procedure, procedureId + "/", cancellationToken).ConfigureAwait(false);
        var signed = stamp.Note.Length > 0 ? stamp : stamp with { Note = draft.Version.Stamp.Note };
        var published = await store.PublishDraftAsync(procedureId, draft.Version.Revision, signed, cancellationToken).ConfigureAwait(false);
        return published is null
            ? (null, [VersionFindings.DraftChanged(procedureId, (await store.DraftAsync(procedureId, cancellationToken).ConfigureAwait(false))?.Version)])
            : (published, [.. compilation.Findings.Union(clients)]);
    }
}
