namespace Dunning.Operations.Deliveries;

/// <summary>A row of a list of deliveries.</summary>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="Order">Number of the order.</param>
/// <param name="Debtor">The client's number for the debtor.</param>
/// <param name="Day">The day of delivery.</param>
/// <param name="Amount">With VAT.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Invoice">Number of the invoice; null while there is none.</param>
/// <param name="InAdvance">Whether it was agreed that the invoice may come first.</param>
public sealed record DeliveryRow(string Place, string Order, string Debtor, DateOnly Day, decimal Amount, string Currency, string? Invoice, bool InAdvance);
