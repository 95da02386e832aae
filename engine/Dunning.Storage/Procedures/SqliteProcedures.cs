using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Procedures;

/// <summary>Versions of procedures in SQLite. That published ones never change, the triggers of the schema see to.</summary>
public sealed class SqliteProcedures(SqliteDatabase database) : IProcedureStore
{
    private const string Select = "SELECT " + VersionRow.Columns + " FROM procedure_versions v ";

    public Task<ProcedureVersion?> LatestAsync(string procedureId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => transaction.One<VersionRow>(Select + "WHERE procedure_id = @procedureId AND status = 1 ORDER BY version DESC LIMIT 1", new { procedureId })?.ToVersion(),
            cancellationToken);

    public Task<IReadOnlyList<ProcedureVersion>> AllLatestAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            "WHERE version = (SELECT max(version) FROM procedure_versions newer WHERE newer.procedure_id = v.procedure_id AND newer.status = 1) ORDER BY procedure_id",
            null,
            cancellationToken);

    public Task<IReadOnlyList<ProcedureVersion>> VersionsAsync(string? procedureId, CancellationToken cancellationToken) =>
        ReadAsync("WHERE @procedureId IS NULL OR procedure_id = @procedureId ORDER BY procedure_id, version DESC", new { procedureId }, cancellationToken);

    public Task<ProcedureFiles?> LoadAsync(string procedureId, int version, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => transaction.One<long?>(
                "SELECT version FROM procedure_versions WHERE procedure_id = @procedureId AND version = @version AND status <> 0", new { procedureId, version }) is { } known
                ? VersionFiles.Read(transaction, procedureId, known)
                : null,
            cancellationToken);

    public Task<ProcedureDraft?> DraftAsync(string procedureId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => Draft(transaction, procedureId) is { } draft ? new ProcedureDraft(draft.ToVersion(), VersionFiles.Read(transaction, procedureId, draft.Version)!) : null,
            cancellationToken);

    public Task<ProcedureVersion?> SaveDraftAsync(
        string procedureId, string name, ProcedureFiles files, VersionStamp stamp, VersionOrigin? origin, int? revision, CancellationToken cancellationToken)
    {
        ThrowIfEmpty(procedureId, files);
        return database.WriteAsync(
            transaction =>
            {
                var known = Draft(transaction, procedureId)?.ToVersion();
                if (revision is { } said && said != (known?.Revision ?? 0))
                {
                    return null;
                }

                if (known is not null)
                {
                    VersionFiles.Clear(transaction, procedureId, known.Version);
                }

                var draft = new ProcedureVersion(
                    procedureId, known?.Version ?? Next(transaction, procedureId), VersionStatus.Draft, (known?.Revision ?? 0) + 1, name, files.Fingerprint(), stamp,
                    origin ?? known?.Origin);
                VersionFiles.Write(transaction, procedureId, draft.Version, files);
                transaction.Run(
                    $"""
                    INSERT INTO procedure_versions ({VersionRow.Columns})
                    VALUES (@ProcedureId, @Version, @Status, @Revision, @Name, @Fingerprint, @Day, @Author, @Note, @OriginId, @OriginVersion)
                    ON CONFLICT (procedure_id, version) DO UPDATE SET revision = excluded.revision, name = excluded.name, fingerprint = excluded.fingerprint,
                        day = excluded.day, author = excluded.author, note = excluded.note, origin_id = excluded.origin_id, origin_version = excluded.origin_version
                    """,
                    VersionRow.Of(draft));
                return draft;
            },
            cancellationToken);
    }

    public Task<ProcedureVersion?> PublishDraftAsync(string procedureId, int revision, VersionStamp stamp, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var published = transaction.One<VersionRow>(
                    $"""
                    UPDATE procedure_versions SET status = 1, day = @day, author = @By, note = @Note
                    WHERE procedure_id = @procedureId AND status = 0 AND revision = @revision RETURNING {VersionRow.Columns}
                    """,
                    new { procedureId, revision, day = Day.Text(stamp.Day), stamp.By, stamp.Note })?.ToVersion();
                if (published is not null)
                {
                    transaction.Run("DELETE FROM planned_publications WHERE procedure_id = @procedureId AND effective > @day", new { procedureId, day = Day.Text(stamp.Day) });
                }

                return published;
            },
            cancellationToken);

    public Task<bool> DiscardDraftAsync(string procedureId, int revision, VersionStamp stamp, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                if (Draft(transaction, procedureId) is not { } draft || draft.Revision != revision)
                {
                    return false;
                }

                VersionFiles.Clear(transaction, procedureId, draft.Version);
                transaction.Run("DELETE FROM procedure_versions WHERE procedure_id = @procedureId AND status = 0", new { procedureId });
                transaction.Run("DELETE FROM planned_publications WHERE procedure_id = @procedureId", new { procedureId });
                ProcedureLogRow.Write(transaction, procedureId, new ProcedureLogEntry((int)draft.Version, ProcedureAct.Discarded, stamp));
                return true;
            },
            cancellationToken);

    public Task<ProcedureVersion> PublishAsync(
        string procedureId, string name, ProcedureFiles files, VersionStamp stamp, VersionOrigin? origin, CancellationToken cancellationToken)
    {
        ThrowIfEmpty(procedureId, files);
        return database.WriteAsync(
            transaction =>
            {
                var draft = Draft(transaction, procedureId);
                var number = (int?)draft?.Version ?? Next(transaction, procedureId);
                if (draft is not null)
                {
                    var moves = new { procedureId, draft.Version };
                    transaction.Run("UPDATE version_files SET version = version + 1 WHERE procedure_id = @procedureId AND version = @Version", moves);
                    transaction.Run("UPDATE procedure_versions SET version = version + 1 WHERE procedure_id = @procedureId AND version = @Version", moves);
                }

                var version = new ProcedureVersion(procedureId, number, VersionStatus.Published, 1, name, files.Fingerprint(), stamp, origin);
                VersionFiles.Write(transaction, procedureId, number, files);
                transaction.Run(
                    $"""
                    INSERT INTO procedure_versions ({VersionRow.Columns})
                    VALUES (@ProcedureId, @Version, @Status, @Revision, @Name, @Fingerprint, @Day, @Author, @Note, @OriginId, @OriginVersion)
                    """,
                    VersionRow.Of(version));
                return version;
            },
            cancellationToken);
    }

    public Task<bool> RetractAsync(string procedureId, int version, VersionStamp stamp, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                if (transaction.Run("UPDATE procedure_versions SET status = 2 WHERE procedure_id = @procedureId AND version = @version AND status = 1", new { procedureId, version }) == 0)
                {
                    return false;
                }

                ProcedureLogRow.Write(transaction, procedureId, new ProcedureLogEntry(version, ProcedureAct.Retracted, stamp));
                return true;
            },
            cancellationToken);

    public Task PlanAsync(PlannedPublication plan, ProcedureLogEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                transaction.Run(
                    $"""
                    INSERT INTO planned_publications ({PlanRow.Columns}) VALUES (@ProcedureId, @Version, @Revision, @Effective, @Moves, @Day, @Author, @Note)
                    ON CONFLICT (procedure_id) DO UPDATE SET version = excluded.version, revision = excluded.revision, effective = excluded.effective, moves = excluded.moves,
                        day = excluded.day, author = excluded.author, note = excluded.note
                    """,
                    PlanRow.Of(plan));
                ProcedureLogRow.Write(transaction, plan.ProcedureId, entry);
            },
            cancellationToken);

    public Task<bool> EndPlanAsync(PlannedPublication plan, ProcedureLogEntry? entry, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                var ended = transaction.Run(
                    "DELETE FROM planned_publications WHERE procedure_id = @ProcedureId AND version = @Version AND revision = @Revision AND effective = @Effective", PlanRow.Of(plan)) > 0;
                if (ended && entry is not null)
                {
                    ProcedureLogRow.Write(transaction, plan.ProcedureId, entry);
                }

                return ended;
            },
            cancellationToken);

    public Task<IReadOnlyList<PlannedPublication>> PlansAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PlannedPublication>>(
            transaction => [.. transaction.Rows<PlanRow>($"SELECT {PlanRow.Columns} FROM planned_publications ORDER BY effective, procedure_id").Select(row => row.ToPlan())], cancellationToken);

    public Task<IReadOnlyList<ProcedureLogEntry>> LogAsync(string procedureId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ProcedureLogEntry>>(transaction => ProcedureLogRow.Read(transaction, procedureId), cancellationToken);

    private static VersionRow? Draft(SqliteTransaction transaction, string procedureId) =>
        transaction.One<VersionRow>(Select + "WHERE procedure_id = @procedureId AND status = 0", new { procedureId });

    private static int Next(SqliteTransaction transaction, string procedureId) =>
        (int)transaction.One<long>("SELECT coalesce(max(version), 0) + 1 FROM procedure_versions WHERE procedure_id = @procedureId", new { procedureId });

    private static void ThrowIfEmpty(string procedureId, ProcedureFiles files)
    {
        if (files.Files.Count == 0)
        {
            throw new ArgumentException($"Procedure {procedureId} has no files.", nameof(files));
        }
    }

    private Task<IReadOnlyList<ProcedureVersion>> ReadAsync(string where, object? values, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ProcedureVersion>>(transaction => [.. transaction.Rows<VersionRow>(Select + where, values).Select(row => row.ToVersion())], cancellationToken);
}
