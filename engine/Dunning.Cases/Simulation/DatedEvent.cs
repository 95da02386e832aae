using Dunning.Cases.Lifecycle;

namespace Dunning.Cases.Simulation;

/// <summary>An event of a case with the day of the decision it is from.</summary>
public readonly record struct DatedEvent(DateOnly Day, CaseEvent Event);
