namespace Dunning.Operations.Pausing;

/// <summary>Pauses of clients and debtors. Facts of a case name those that hold for it.</summary>
public interface IPauses
{
    /// <summary>The pauses that have not ended on a day, by client and debtor.</summary>
    Task<IReadOnlyList<Pause>> RunningAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>Stores a pause in the place of the one there was, and wakes every case it is about, in one transaction.</summary>
    /// <returns>The cases that were woken.</returns>
    Task<IReadOnlyList<long>> PlaceAsync(Pause pause, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Ends a pause before its day, and wakes every case it was about, in one transaction.</summary>
    /// <returns>The cases that were woken; null when there was no such pause.</returns>
    Task<IReadOnlyList<long>?> LiftAsync(string clientId, string? debtorNumber, string by, DateOnly today, CancellationToken cancellationToken);
}
