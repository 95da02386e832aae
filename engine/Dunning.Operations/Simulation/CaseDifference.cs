using Dunning.Cases.Simulation;

namespace Dunning.Operations.Simulation;

/// <summary>A case in both lives.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="ClientId">The client.</param>
/// <param name="DebtorName">Who owes.</param>
/// <param name="InvoiceNumber">The invoice.</param>
/// <param name="Weight">How much changes: a day for a day, a week for what is added or gone, a fortnight for another end.</param>
/// <param name="Before">What comes of it under the one version.</param>
/// <param name="After">What comes of it under the other.</param>
/// <param name="BeforeEvents">Its events under the one version, with their reasons.</param>
/// <param name="AfterEvents">Its events under the other.</param>
public sealed record CaseDifference(
    long CaseId, string ClientId, string DebtorName, string InvoiceNumber, int Weight, IReadOnlyList<LifeEvent> Before, IReadOnlyList<LifeEvent> After,
    IReadOnlyList<DatedEvent> BeforeEvents, IReadOnlyList<DatedEvent> AfterEvents);
