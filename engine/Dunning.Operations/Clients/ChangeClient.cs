using System.Text.Json.Nodes;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Clients;

/// <summary>Changes settings of a client. They are checked first; with one error nothing is stored. Each change is recorded with who made it.</summary>
public sealed class ChangeClient(IClientBook book, ProcedureLibrary procedures, TimeProvider time)
{
    /// <param name="before">The client as it was seen.</param>
    /// <param name="after">As it is to be; its id stays.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>What was found; warnings do not keep it from being stored.</returns>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(Client before, Client after, string by, CancellationToken cancellationToken)
    {
        if (before.Id != after.Id)
        {
            throw new ArgumentException($"Client {before.Id} can not become {after.Id}.", nameof(after));
        }

        var findings = SetUpOffice.Check(after, "client", "", await procedures.LatestAsync(cancellationToken).ConfigureAwait(false)).ToList();
        var changes = Differences(before, after, by);
        if (!findings.HasErrors() && changes.Count > 0 && !await book.ChangeAsync(before, after, changes, cancellationToken).ConfigureAwait(false))
        {
            findings.Add(Finding.Error("client.changed", after.Id, "", $"Somebody else changed client {after.Id} in the meantime; nothing was stored.", "look at the settings as they are now, and change them again"));
        }

        return findings;
    }

    private List<ClientChange> Differences(Client before, Client after, string by)
    {
        var (was, now) = (Settings(before), Settings(after));
        return
        [
            .. was.Select(setting => setting.Key).Union(now.Select(setting => setting.Key), StringComparer.Ordinal)
                .Select(name => new ClientChange(time.GetUtcNow(), name, was[name]?.ToJsonString() ?? "null", now[name]?.ToJsonString() ?? "null", by))
                .Where(change => change.Before != change.After),
        ];
    }

    private static JsonObject Settings(Client client) => JsonNode.Parse(CaseJson.Write(client))!.AsObject();
}
