namespace Dunning.Workflows.Activities;

/// <summary>Something an activity waits for.</summary>
/// <param name="Kind">What sort of thing: <c>day</c>, <c>signal</c>, <c>task</c>; the host's word.</param>
/// <param name="Key">Which one; null when the kind says all.</param>
/// <param name="Due">The day from which it may be resumed by the calendar; null for never.</param>
public sealed record BookmarkRequest(string Kind, string? Key = null, DateOnly? Due = null);
