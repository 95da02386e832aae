using Dunning.Core.Parties;
using Dunning.Operations.Procedures;

namespace Dunning.Web.Pages.Rules;

/// <summary>Rules that lie on the desk.</summary>
/// <param name="Copy">The procedure: its draft, or of a client the version that new cases get.</param>
/// <param name="File">The rules.</param>
/// <param name="Client">Whose they are; null for the office's.</param>
/// <param name="Clients">The clients that follow the procedure.</param>
/// <param name="Mark">By which is known, when it is saved, that nobody else changed them meanwhile.</param>
public sealed record OpenedRules(WorkingCopy Copy, RuleFile File, Client? Client, IReadOnlyList<Client> Clients, string Mark)
{
    /// <summary>The address of this desk.</summary>
    public string Address => Of(Copy.Version.ProcedureId, Client?.Id);

    /// <summary>The address of a desk.</summary>
    public static string Of(string procedureId, string? clientId) =>
        "procedures/" + Uri.EscapeDataString(procedureId) + "/rules" + (clientId is null ? "" : "?client=" + Uri.EscapeDataString(clientId));
}
