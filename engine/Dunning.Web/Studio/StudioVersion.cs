using System.Globalization;
using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Studio;

/// <summary>A version of a procedure with its drawing.</summary>
/// <param name="Listed">Which version, and where it stands.</param>
/// <param name="Files">All its files.</param>
/// <param name="Definition">Its workflow.</param>
internal sealed record StudioVersion(ListedVersion Listed, ProcedureFiles Files, WorkflowDefinition Definition)
{
    private const string Separator = ":v";

    /// <summary>Studio's name for it: procedure and number.</summary>
    public string Id => IdOf(Listed.Version.ProcedureId, Listed.Version.Version);

    /// <summary>The revision of the draft; 0 when it is none, so that what is saved on it becomes the draft.</summary>
    public int Revision => Listed.Version.Status == VersionStatus.Draft ? Listed.Version.Revision : 0;

    /// <summary>Changes whenever somebody saves or publishes: what was drawn on another mark is not laid over this.</summary>
    public string Mark => FormattableString.Invariant($"{Listed.Version.Version}.{Revision}");

    public static string IdOf(string procedureId, int version) => procedureId + Separator + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The procedure and number of an id; null when it is none.</summary>
    public static (string ProcedureId, int Version)? Read(string id) =>
        id.LastIndexOf(Separator, StringComparison.Ordinal) is > 0 and var at && int.TryParse(id.AsSpan(at + Separator.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (id[..at], version)
            : null;
}
