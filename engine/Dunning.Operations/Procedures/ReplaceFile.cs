using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;

namespace Dunning.Operations.Procedures;

/// <summary>Puts one file into the draft of a procedure; a draft is begun when there is none.</summary>
public sealed class ReplaceFile(IProcedureStore store, OpenWorkingCopy open, SaveDraft save, IOfficeClock clock)
{
    /// <param name="procedureId">The procedure.</param>
    /// <param name="path">Which file: <c>rules.json</c>, <c>templates/nl/herinnering.docx</c>.</param>
    /// <param name="content">What it holds from now on.</param>
    /// <param name="revision">The revision of the draft that was worked on, 0 when there was none; null to put it into the draft as it is now.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The draft as stored (null when it was not), and what was found in the whole procedure.</returns>
    public async Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        string procedureId, string path, byte[] content, int? revision, string by, CancellationToken cancellationToken)
    {
        if (await open.ExecuteAsync(procedureId, cancellationToken).ConfigureAwait(false) is not { } copy)
        {
            return (null, [VersionFindings.Unknown(await store.VersionsAsync(null, cancellationToken).ConfigureAwait(false), procedureId)]);
        }

        var files = new SortedDictionary<string, byte[]>(copy.Files.Files.ToDictionary(), StringComparer.Ordinal) { [path] = content };
        var stamp = new VersionStamp(await clock.TodayAsync(cancellationToken).ConfigureAwait(false), by, copy.IsDraft ? copy.Version.Stamp.Note : "");
        return await save.ExecuteAsync(new ProcedureFiles(files), procedureId + "/", stamp, null, revision ?? copy.Revision, cancellationToken).ConfigureAwait(false);
    }
}
