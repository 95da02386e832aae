namespace Dunning.Workflows.Execution;

/// <summary>Something a run waits for.</summary>
/// <param name="Id">Deterministic and unique in the run: activity, occurrence and, from the second on, number (<c>call1#2</c>, <c>call1#2.2</c>).</param>
/// <param name="ActivityId">The activity that waits.</param>
/// <param name="Occurrence">Which execution of that activity waits.</param>
/// <param name="Kind">What sort of thing; the host's word.</param>
/// <param name="Key">Which one; null when the kind says all.</param>
/// <param name="Due">The day from which the calendar may resume it; null for never.</param>
public sealed record Bookmark(string Id, string ActivityId, int Occurrence, string Kind, string? Key, DateOnly? Due);
