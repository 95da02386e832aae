using Dunning.Core.Amounts;

namespace Dunning.Core.Receivables;

/// <summary>An order that was, or will be, delivered.</summary>
/// <param name="ClientId">The client that delivers.</param>
/// <param name="OrderNumber">The client's number for the order; unique within the client.</param>
/// <param name="DebtorNumber">Who gets it.</param>
/// <param name="Day">The day of delivery; of services, the last day.</param>
/// <param name="Amount">What it is worth, with VAT.</param>
/// <param name="InvoiceNumber">The invoice by which it is charged; null while there is none.</param>
/// <param name="InAdvance">Whether it was agreed that the invoice may come before delivery: an instalment of a project, a prepayment.</param>
public sealed record Delivery(string ClientId, string OrderNumber, string DebtorNumber, DateOnly Day, Money Amount, string? InvoiceNumber, bool InAdvance)
{
    /// <summary>Days after delivery within which an invoice should be sent, when the client states none.</summary>
    public const int UsualDays = 14;

    /// <summary>How the invoice stands to the delivery.</summary>
    /// <param name="invoicedOn">Date of the invoice; null while it is not known.</param>
    /// <param name="within">Days after delivery within which the client sends its invoices.</param>
    /// <param name="today">The day.</param>
    public DeliveryStanding Standing(DateOnly? invoicedOn, int within, DateOnly today) => invoicedOn switch
    {
        null when today > Day.AddDays(within) => DeliveryStanding.NotInvoiced,
        null => DeliveryStanding.Awaited,
        { } day when day < Day => InAdvance ? DeliveryStanding.InTime : DeliveryStanding.TooEarly,
        { } day when day > Day.AddDays(within) => DeliveryStanding.TooLate,
        _ => DeliveryStanding.InTime,
    };
}
