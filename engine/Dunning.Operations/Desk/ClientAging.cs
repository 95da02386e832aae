namespace Dunning.Operations.Desk;

/// <summary>What is open for a client, by age.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Name">Its name.</param>
/// <param name="NotYetDue">Open on invoices whose term runs, euro.</param>
/// <param name="Bands">Overdue, by age.</param>
/// <param name="SalesDays">Days sales outstanding; null when nothing was invoiced lately.</param>
public sealed record ClientAging(string ClientId, string Name, decimal NotYetDue, IReadOnlyList<AgeBand> Bands, int? SalesDays);
