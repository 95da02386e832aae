using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Core.Parties;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Rules;

/// <summary>Lays the rules of a procedure on the desk: the office's, or those of one of its clients.</summary>
public sealed class RulesDesk(OpenWorkingCopy open, IProcedureStore store, ProcedureLibrary library, ILedger ledger, RequestScope scope)
{
    /// <param name="procedureId">The procedure.</param>
    /// <param name="clientId">The client; null for the office's own rules.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when there is no such procedure, or no client of that id that follows it and that one may see.</returns>
    public async Task<OpenedRules?> OpenAsync(string procedureId, string? clientId, CancellationToken cancellationToken)
    {
        if (await open.ExecuteAsync(procedureId, cancellationToken) is not { } copy)
        {
            return null;
        }

        Client[] clients = [.. (await ledger.ClientsAsync(cancellationToken)).Where(client => client.ProcedureId == procedureId && scope.Sees(client.Id))];
        var latest = await store.LatestAsync(procedureId, cancellationToken);
        var published = latest is null ? null : await store.LoadAsync(procedureId, latest.Version, cancellationToken);
        if (clientId is null)
        {
            var file = new OfficeRuleFile(copy, published is null ? null : ProcedureCompiler.RuleSetsOf(published), clients);
            return new OpenedRules(copy, file, null, clients, copy.Revision.ToString(CultureInfo.InvariantCulture));
        }

        if (latest is null || published is null || Array.Find(clients, client => client.Id == clientId) is not { } chosen)
        {
            return null;
        }

        var own = new ClientRuleFile(chosen, await library.GetAsync(procedureId, latest.Version, cancellationToken), published);
        return new OpenedRules(copy with { Version = latest, Files = published }, own, chosen, clients, Mark(own.Stored));
    }

    // Short, so that it fits in a form.
    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
