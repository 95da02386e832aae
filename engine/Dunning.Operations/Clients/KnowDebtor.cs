using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Operations.Calendars;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Clients;

/// <summary>Keeps what was seen to before the first delivery to a debtor, and shows it beside how he pays. Rules and procedures know it at once.</summary>
public sealed class KnowDebtor(ILedger ledger, IOfficeClock clock)
{
    /// <param name="clientId">The client.</param>
    /// <param name="debtorNumber">The client's number for the debtor.</param>
    /// <param name="notes">What is noted; with nothing in it the card is only shown.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <returns>The card (null with errors), and what was wrong.</returns>
    public async Task<(DebtorCard? Card, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        string clientId, string debtorNumber, DebtorNotes notes, CancellationToken cancellationToken)
    {
        var clients = await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false);
        if (clients.All(client => client.Id != clientId))
        {
            return (null, [Finding.Error("debtor.unknown-client", "", "client", $"There is no client \"{clientId}\".", Suggestion.Hint(clientId, clients.Select(client => client.Id)))]);
        }

        if ((await ledger.DebtorsAsync(clientId, [debtorNumber], cancellationToken).ConfigureAwait(false)) is not [var known])
        {
            return (null, [Finding.Error("debtor.unknown", "", "debtor", $"Client {clientId} has no debtor \"{debtorNumber}\".")]);
        }

        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (new[] { notes.IdentitySeen, notes.AgreementsConfirmed, notes.TermsHandedOver }.Any(day => day > today))
        {
            return (null, [Finding.Error("debtor.later", "", "day", "What was seen to was so today at the latest.")]);
        }

        var debtor = Noted(known, notes);
        if (debtor != known)
        {
            await ledger.SaveAsync(new LedgerChange(clientId, [debtor], [], [], []), cancellationToken).ConfigureAwait(false);
        }

        return (new DebtorCard(debtor, await ledger.BehaviourAsync(clientId, debtorNumber, today, cancellationToken).ConfigureAwait(false)), []);
    }

    private static Debtor Noted(Debtor debtor, DebtorNotes notes)
    {
        var before = debtor.Intake ?? new Intake();
        var after = new Intake(
            notes.IdentitySeen ?? before.IdentitySeen, notes.AgreementsConfirmed ?? before.AgreementsConfirmed, notes.TermsHandedOver ?? before.TermsHandedOver);
        return debtor with { IsImportant = notes.Important ?? debtor.IsImportant, Intake = after == new Intake() ? null : after };
    }
}
