using Dunning.Core.Receivables;

namespace Dunning.Operations.Deliveries;

/// <summary>A delivery beside its invoice.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="ClientName">Name of the client.</param>
/// <param name="DebtorName">Name of who got it.</param>
/// <param name="InvoicedOn">Date of its invoice; null while that is not known.</param>
/// <param name="Standing">How the two stand to each other.</param>
public sealed record CheckedDelivery(Delivery Delivery, string ClientName, string DebtorName, DateOnly? InvoicedOn, DeliveryStanding Standing);
