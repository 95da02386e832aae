using Dunning.Operations.Procedures;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Procedures;

/// <summary>What was done to a procedure, as the table has it.</summary>
internal sealed record ProcedureLogRow(long Version, long Act, string Day, string Author, string Note)
{
    public static void Write(SqliteTransaction transaction, string procedureId, ProcedureLogEntry entry) => transaction.Run(
        "INSERT INTO procedure_log (procedure_id, version, act, day, author, note) VALUES (@procedureId, @Version, @act, @day, @By, @Note)",
        new { procedureId, entry.Version, act = (long)entry.Act, day = Databases.Day.Text(entry.Stamp.Day), entry.Stamp.By, entry.Stamp.Note });

    public static IReadOnlyList<ProcedureLogEntry> Read(SqliteTransaction transaction, string procedureId) =>
    [
        .. transaction.Rows<ProcedureLogRow>("SELECT version, act, day, author, note FROM procedure_log WHERE procedure_id = @procedureId ORDER BY log_id DESC", new { procedureId })
            .Select(row => new ProcedureLogEntry((int)row.Version, (ProcedureAct)row.Act, new VersionStamp(Databases.Day.Read(row.Day), row.Author, row.Note))),
    ];
}
