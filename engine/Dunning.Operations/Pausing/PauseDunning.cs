using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Pausing;

/// <summary>Stops dunning for everything, a client or one of its debtors until a day, with a reason; or lets it go on.</summary>
public sealed class PauseDunning(IPauses pauses, ILedger ledger, AdvanceCases advance, IOfficeClock clock)
{
    // The page of a debtor shows it at once; the cases of a whole client follow in the next run. Until then the gate knows.
    private const int AtOnce = 200;

    /// <summary>Stops it.</summary>
    /// <returns>How many cases it is about, and what was wrong with the request; when there are errors nothing was stored.</returns>
    public async Task<(int Cases, IReadOnlyList<Finding> Findings)> ExecuteAsync(Pause pause, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var findings = await WhoAsync(pause.ClientId, pause.DebtorNumber, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(pause.Reason))
        {
            findings.Add(Finding.Error("pause.no-reason", "", "reason", "A pause needs a reason.", "say why dunning stops"));
        }

        if (pause.Until <= today || pause.Until > today.AddDays(PlaceHold.LongestDays))
        {
            findings.Add(Finding.Error("pause.until", "", "until", $"A pause ends after today and within {PlaceHold.LongestDays} days."));
        }

        if (findings.Count > 0)
        {
            return (0, findings);
        }

        var woken = await pauses.PlaceAsync(pause with { Reason = pause.Reason.Trim() }, today, cancellationToken).ConfigureAwait(false);
        await FollowAsync(woken, today, cancellationToken).ConfigureAwait(false);
        return (woken.Count, findings);
    }

    /// <summary>Lets it go on before the pause's end.</summary>
    /// <returns>How many cases it is about, and what was wrong with the request.</returns>
    public async Task<(int Cases, IReadOnlyList<Finding> Findings)> ResumeAsync(string? clientId, string? debtorNumber, string by, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var findings = await WhoAsync(clientId, debtorNumber, cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0)
        {
            return (0, findings);
        }

        if (await pauses.LiftAsync(clientId, debtorNumber, by, today, cancellationToken).ConfigureAwait(false) is not { } woken)
        {
            return (0, [Finding.Error("pause.none", "", "client", "Dunning is not paused here.", "a pause of the client is lifted at the client, one of a debtor at the debtor")]);
        }

        await FollowAsync(woken, today, cancellationToken).ConfigureAwait(false);
        return (woken.Count, []);
    }

    private async Task FollowAsync(IReadOnlyList<long> woken, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var caseId in woken.Count <= AtOnce ? woken : [])
        {
            await advance.OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<Finding>> WhoAsync(string? clientId, string? debtorNumber, CancellationToken cancellationToken)
    {
        if (clientId is null)
        {
            return [];
        }

        var clients = await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false);
        if (clients.All(client => client.Id != clientId))
        {
            return [Finding.Error("pause.unknown-client", "", "client", $"There is no client \"{clientId}\".", Suggestion.Hint(clientId, clients.Select(client => client.Id)))];
        }

        return debtorNumber is not null && (await ledger.DebtorsAsync(clientId, [debtorNumber], cancellationToken).ConfigureAwait(false)).Count == 0
            ? [Finding.Error("pause.unknown-debtor", "", "debtor", $"Client {clientId} has no debtor \"{debtorNumber}\".")]
            : [];
    }
}
