using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Workflows.Definitions;

namespace Dunning.Operations.Procedures;

/// <summary>Keeps a procedure that is being worked on. It may be wrong in many ways; what is wrong is told, and refused only when it is published.</summary>
public sealed class SaveDraft(IProcedureStore store)
{
    /// <param name="files">The procedure as written so far.</param>
    /// <param name="place">Where it came from, for findings.</param>
    /// <param name="stamp">When, by whom and why.</param>
    /// <param name="origin">The version that it is a copy of; null when it is not, or when the draft says so already.</param>
    /// <param name="revision">The revision of the draft that was worked on, 0 when there was none; null to replace whatever is there.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The draft as stored (null when it was not), and what was found.</returns>
    public async Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        ProcedureFiles files, string place, VersionStamp stamp, VersionOrigin? origin, int? revision, CancellationToken cancellationToken)
    {
        var findings = ProcedureCompiler.Compile(files, 1, place).Findings;
        if (files.Find(ProcedureFiles.Workflow) is not { } json || WorkflowDefinitionReader.Read(json, place + ProcedureFiles.Workflow).Definition is not { } definition)
        {
            return (null, findings);
        }

        if (origin is not null
            && VersionFindings.Missing(await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false), origin.ProcedureId, origin.Version) is { } missing)
        {
            return (null, [missing]);
        }

        var draft = await store.SaveDraftAsync(definition.DefinitionId, definition.Name, files, stamp, origin, revision, cancellationToken).ConfigureAwait(false);
        return draft is null
            ? (null, [VersionFindings.DraftChanged(definition.DefinitionId, (await store.DraftAsync(definition.DefinitionId, cancellationToken).ConfigureAwait(false))?.Version)])
            : (draft, findings);
    }
}
