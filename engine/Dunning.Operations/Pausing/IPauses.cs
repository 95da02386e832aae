namespace Dunning.Operations.Pausing;

/// <summary>Pauses of the office, of clients and of debtors. Facts of a case name those that hold for it.</summary>
public interface IPauses
{
    /// <summary>The pauses that have not ended on a day, by client and debtor.</summary>
    Task<IReadOnlyList<Pause>> RunningAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>Those of these that stop a whole client, or everything; everything first.</summary>
    Task<IReadOnlyList<Pause>> StopsAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>Stores a pause in the place of the one there was, and wakes every case it is about, in one transaction.</summary>
    /// <remarks>One of the whole office wakes nothing: until a case comes up by itself, the gate knows.</remarks>
    /// <returns>The cases that were woken.</returns>
    Task<IReadOnlyList<long>> PlaceAsync(Pause pause, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Ends a pause before its day, and wakes every case it was about, in one transaction.</summary>
    /// <remarks>One of the whole office wakes the cases that are held; messages that were put off may leave again.</remarks>
    /// <returns>The cases that were woken; null when there was no such pause.</returns>
    Task<IReadOnlyList<long>?> LiftAsync(string? clientId, string? debtorNumber, string by, DateOnly today, CancellationToken cancellationToken);
}
