namespace Dunning.Core.Receivables;

/// <summary>How an invoice stands to the delivery it charges.</summary>
public enum DeliveryStanding
{
    /// <summary>Not delivered, or just delivered, and not invoiced yet.</summary>
    Awaited,

    /// <summary>Sent on or soon after the day of delivery, or before it as agreed.</summary>
    InTime,

    /// <summary>Sent before the delivery, which was not agreed.</summary>
    TooEarly,

    /// <summary>Sent later than the client's own number of days after delivery.</summary>
    TooLate,

    /// <summary>Delivered longer ago than that, and never invoiced.</summary>
    NotInvoiced,
}
