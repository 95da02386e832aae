using Dunning.Core.Receivables;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Deliveries;

/// <summary>Keeps what was delivered, beside the invoices.</summary>
public interface IDeliveries
{
    /// <summary>The deliveries with these order numbers that are known.</summary>
    Task<IReadOnlyList<Delivery>> KnownAsync(string clientId, IReadOnlyCollection<string> orders, CancellationToken cancellationToken);

    /// <summary>Stores deliveries of a client; an order that is known becomes what it is now.</summary>
    Task SaveAsync(string clientId, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken);

    /// <summary>What wants a look: delivered and not invoiced, invoiced before delivery, invoiced late; by each client's own number of days.</summary>
    /// <param name="scope">What one may see.</param>
    /// <param name="today">The day.</param>
    /// <param name="most">At most so many of each sort.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<DeliveryList> WantingAsync(DeskScope scope, DateOnly today, int most, CancellationToken cancellationToken);

    /// <summary>How many are delivered and not invoiced in time.</summary>
    Task<int> NotInvoicedCountAsync(DeskScope scope, DateOnly today, CancellationToken cancellationToken);

    /// <summary>The deliveries that an invoice charges, by day.</summary>
    Task<IReadOnlyList<CheckedDelivery>> OfInvoiceAsync(string clientId, string invoiceNumber, DateOnly today, CancellationToken cancellationToken);
}
