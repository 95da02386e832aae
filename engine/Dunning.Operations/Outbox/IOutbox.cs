using Dunning.Operations.Desk;

namespace Dunning.Operations.Outbox;

/// <summary>Messages that cases want sent, until they are settled.</summary>
public interface IOutbox
{
    /// <summary>
    /// Takes parcels to send: first those that were being sent when a process stopped, then pending messages, bundled. In the same transaction
    /// they are marked as being sent, under a name that stays theirs. With fresh facts.
    /// </summary>
    Task<IReadOnlyList<Parcel>> ClaimAsync(DateOnly today, int limit, CancellationToken cancellationToken);

    /// <summary>Marks messages as settled and leaves the signal for their cases, in one transaction.</summary>
    Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken);

    /// <summary>Puts messages back until a later day.</summary>
    Task PostponeAsync(IReadOnlyList<Postponement> postponements, CancellationToken cancellationToken);

    /// <summary>Messages of the clients one may see that wait for release, by case.</summary>
    Task<IReadOnlyList<ProposedMessage>> ProposedAsync(DeskScope scope, CancellationToken cancellationToken);

    /// <summary>What has not left yet, whether it waits for release or for the next run, with fresh facts; by client, template and case.</summary>
    Task<IReadOnlyList<WaitingMessage>> WaitingAsync(WaitingFilter filter, CancellationToken cancellationToken);

    /// <summary>How many those are, whatever the filter's limit.</summary>
    Task<int> WaitingCountAsync(WaitingFilter filter, CancellationToken cancellationToken);

    /// <summary>Releases proposed messages; all of them when no keys are given. What was left out until after this day is not released.</summary>
    /// <returns>How many.</returns>
    Task<int> ReleaseAsync(DeskScope scope, IReadOnlyCollection<string>? keys, DateOnly today, CancellationToken cancellationToken);

    /// <summary>
    /// Leaves messages out that have not left and were not left out already: they wait for release, and no sooner than on the day given. In the same
    /// transaction the signal is left for their cases.
    /// </summary>
    /// <returns>The cases whose message was left out.</returns>
    Task<IReadOnlyList<long>> LeaveOutAsync(DeskScope scope, IReadOnlyCollection<string> keys, Omission omission, CancellationToken cancellationToken);
}
