using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Operations.Clients;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Clients;

/// <summary>The settings of clients in SQLite, and who changed them.</summary>
public sealed class SqliteClientBook(SqliteDatabase database) : IClientBook
{
    public Task<bool> ChangeAsync(Client before, Client after, IReadOnlyList<ClientChange> changes, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                // Compared as read: what an older program stored may lack settings that this one has.
                var stored = transaction.One<string>("SELECT document FROM clients WHERE client_id = @Id", new { before.Id });
                if (stored is null || CaseJson.Write(CaseJson.Read<Client>(stored)) != CaseJson.Write(before))
                {
                    return false;
                }

                transaction.Run(
                    "UPDATE clients SET name = @Name, procedure_id = @ProcedureId, document = @document WHERE client_id = @Id",
                    new { after.Id, after.Name, after.ProcedureId, document = CaseJson.Write(after) });
                transaction.Run(
                    "INSERT INTO client_changes (moment, client_id, setting, before, after, acted_by) VALUES (@moment, @Id, @Setting, @Before, @After, @By)",
                    changes.Select(change => new { moment = Moment.Text(change.Moment), after.Id, change.Setting, change.Before, change.After, change.By }));
                return true;
            },
            cancellationToken);

    public Task<IReadOnlyList<ClientChange>> ChangesAsync(string clientId, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ClientChange>>(
            transaction =>
            [
                .. transaction.Rows<(string Moment, string Setting, string Before, string After, string By)>(
                    "SELECT moment, setting, before, after, acted_by FROM client_changes WHERE client_id = @clientId ORDER BY client_change_id DESC LIMIT @most",
                    new { clientId, most }).Select(row => new ClientChange(Moment.Read(row.Moment), row.Setting, row.Before, row.After, row.By)),
            ],
            cancellationToken);
}
