using Dunning.Operations.Procedures;

namespace Dunning.Storage.Procedures;

/// <summary>A version as the table has it.</summary>
internal sealed record VersionRow(
    string ProcedureId, long Version, long Status, long Revision, string Name, string Fingerprint, string Day, string Author, string Note, string? OriginId, long? OriginVersion)
{
    public const string Columns = "procedure_id, version, status, revision, name, fingerprint, day, author, note, origin_id, origin_version";

    public static VersionRow Of(ProcedureVersion version) => new(
        version.ProcedureId, version.Version, (long)version.Status, version.Revision, version.Name, version.Fingerprint, Databases.Day.Text(version.Stamp.Day), version.Stamp.By,
        version.Stamp.Note, version.Origin?.ProcedureId, version.Origin?.Version);

    public ProcedureVersion ToVersion() => new(
        ProcedureId, (int)Version, (VersionStatus)Status, (int)Revision, Name, Fingerprint, new VersionStamp(Databases.Day.Read(Day), Author, Note),
        OriginId is null ? null : new VersionOrigin(OriginId, (int)OriginVersion!.Value));
}
