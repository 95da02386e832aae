using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Ledger;

/// <summary>The office and its clients, as stored.</summary>
internal static class OfficeRows
{
    private const string FirmSetting = "firm";

    public static Firm? Firm(SqliteTransaction transaction) =>
        transaction.One<string>("SELECT value FROM settings WHERE name = @FirmSetting", new { FirmSetting }) is { } document ? CaseJson.Read<Firm>(document) : null;

    public static IReadOnlyList<Client> Clients(SqliteTransaction transaction) =>
        [.. transaction.Rows<string>("SELECT document FROM clients ORDER BY client_id").Select(CaseJson.Read<Client>)];

    public static void Save(SqliteTransaction transaction, Firm firm, IEnumerable<Client> clients)
    {
        transaction.Run(
            "INSERT INTO settings (name, value) VALUES (@FirmSetting, @Document) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { FirmSetting, Document = CaseJson.Write(firm) });
        transaction.Run(
            """
            INSERT INTO clients (client_id, name, procedure_id, document) VALUES (@Id, @Name, @ProcedureId, @Document)
            ON CONFLICT (client_id) DO UPDATE SET name = excluded.name, procedure_id = excluded.procedure_id, document = excluded.document
            """,
            clients.Select(client => new { client.Id, client.Name, client.ProcedureId, Document = CaseJson.Write(client) }));
    }
}
