using Dunning.Cases.Simulation;
using Dunning.Core.Receivables;

namespace Dunning.Operations.Simulation;

/// <summary>What people recorded about one invoice.</summary>
/// <param name="CaseId">Number of the case; the invoice's own.</param>
/// <param name="Invoice">The invoice, not a credit note.</param>
/// <param name="OpenedOn">The day on which the case opened; null when it never did.</param>
/// <param name="Given">Payments, credit notes, holds and disputes, on their days.</param>
/// <param name="Answers">What people reported about tasks, in the order in which they did.</param>
public sealed record RecordedCase(
    long CaseId, Invoice Invoice, DateOnly? OpenedOn, IReadOnlyList<LifeInput> Given, IReadOnlyList<RecordedAnswer> Answers);
