using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Desk;

/// <summary>One event of a case with the moment it was saved.</summary>
/// <param name="Sequence">Its place in the case's history, from 1.</param>
/// <param name="Day">The office's day on which it was decided.</param>
/// <param name="Event">What happened, with the reason.</param>
public sealed record TimelineEntry(int Sequence, DateOnly Day, CaseEvent Event);
