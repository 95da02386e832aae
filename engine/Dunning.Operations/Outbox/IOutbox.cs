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

    /// <summary>Releases proposed messages; all of them when no keys are given.</summary>
    /// <returns>How many.</returns>
    Task<int> ReleaseAsync(DeskScope scope, IReadOnlyCollection<string>? keys, CancellationToken cancellationToken);
}
