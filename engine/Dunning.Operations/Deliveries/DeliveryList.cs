namespace Dunning.Operations.Deliveries;

/// <summary>Deliveries that want a look.</summary>
/// <param name="NotInvoiced">How many are delivered and not invoiced in time.</param>
/// <param name="TooEarly">How many were invoiced before delivery.</param>
/// <param name="TooLate">How many were invoiced too late.</param>
/// <param name="Rows">The first of them: those not invoiced by day of delivery, then the others, newest first.</param>
public sealed record DeliveryList(int NotInvoiced, int TooEarly, int TooLate, IReadOnlyList<CheckedDelivery> Rows);
