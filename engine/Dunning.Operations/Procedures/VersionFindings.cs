using System.Globalization;
using Dunning.Core.Findings;

namespace Dunning.Operations.Procedures;

/// <summary>What can be wrong with the version somebody asks for.</summary>
internal static class VersionFindings
{
    /// <summary>Why this version can not be had: the procedure is not known, it has no such version, or it is a draft.</summary>
    /// <returns>Null when the version is there and was published.</returns>
    public static Finding? Missing(IReadOnlyList<ProcedureVersion> all, string procedureId, int version)
    {
        var own = all.Where(known => known.ProcedureId == procedureId).ToList();
        if (own.Count == 0)
        {
            return Unknown(all, procedureId);
        }

        return own.Find(known => known.Version == version) is { Status: not VersionStatus.Draft }
            ? null
            : Finding.Error(
                "procedure.unknown-version", procedureId, Text(version), $"Procedure \"{procedureId}\" has no published version {Text(version)}.",
                own.Exists(known => known.Status != VersionStatus.Draft)
                    ? "it has " + string.Join(", ", own.Where(known => known.Status != VersionStatus.Draft).Select(known => Text(known.Version)))
                    : "it has only a draft; publish that first");
    }

    public static Finding Unknown(IReadOnlyList<ProcedureVersion> all, string procedureId) => Finding.Error(
        "procedure.unknown", procedureId, "", $"There is no procedure \"{procedureId}\".", Suggestion.Hint(procedureId, all.Select(known => known.ProcedureId).Distinct(StringComparer.Ordinal)));

    public static Finding DraftChanged(string procedureId, ProcedureVersion? now) => Finding.Error(
        "procedure.draft-changed", procedureId, "draft",
        now is null
            ? "The draft you began with is gone: it was published or thrown away."
            : $"There is a draft that you have not seen: revision {Text(now.Revision)}, saved {(now.Stamp.By.Length > 0 ? $"by {now.Stamp.By} " : "")}on {now.Stamp.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
        now is null ? "look at the versions, and save yours as a new draft" : $"look at it, then publish it, throw it away, or give its revision ({Text(now.Revision)}) to replace it");

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
