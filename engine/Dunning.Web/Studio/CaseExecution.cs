using Dunning.Operations.Desk;

namespace Dunning.Web.Studio;

/// <summary>One time that a case was at an activity.</summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="Number">How many times the case had been there, this time included.</param>
/// <param name="Began">The event by which it began.</param>
internal sealed record CaseExecution(string ActivityId, int Number, TimelineEntry Began)
{
    /// <summary>The event by which it ended; null while the case waits there.</summary>
    public TimelineEntry? Ended { get; init; }

    /// <summary>The port by which the case left; null when it did not leave by one.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether it stopped there by a mistake.</summary>
    public bool IsFaulted { get; init; }

    public string Id => FormattableString.Invariant($"{ActivityId}.{Number}");

    /// <summary>In Elsa's words.</summary>
    public string Status => IsFaulted ? "Faulted" : Ended is null ? "Running" : Outcome is null ? "Canceled" : "Completed";
}
