using Dunning.Core.Findings;

namespace Dunning.Operations.Procedures;

/// <summary>Throws the draft of a procedure away.</summary>
public sealed class DiscardDraft(IProcedureStore store)
{
    /// <param name="procedureId">The procedure.</param>
    /// <param name="revision">The revision that is meant; null for the draft as it stands.</param>
    /// <param name="stamp">When, by whom and why.</param>
    /// <param name="cancellationToken">Stops before it is done.</param>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(string procedureId, int? revision, VersionStamp stamp, CancellationToken cancellationToken)
    {
        var draft = (await store.DraftAsync(procedureId, cancellationToken).ConfigureAwait(false))?.Version;
        if (draft is null && revision is null)
        {
            return [Finding.Error("procedure.no-draft", procedureId, "draft", $"Procedure \"{procedureId}\" has no draft to throw away.")];
        }

        return draft is not null && await store.DiscardDraftAsync(procedureId, revision ?? draft.Revision, stamp, cancellationToken).ConfigureAwait(false)
            ? []
            : [VersionFindings.DraftChanged(procedureId, draft)];
    }
}
