using Dunning.Cases.Traces;

namespace Dunning.Operations.Desk;

/// <summary>A telling event of a day.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="DebtorName">Who owes.</param>
/// <param name="Why">The event's sentence.</param>
public sealed record DayHighlight(long CaseId, string DebtorName, Trace Why);
