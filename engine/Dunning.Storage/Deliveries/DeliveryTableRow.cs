using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Dunning.Operations.Deliveries;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Deliveries;

/// <summary>A row of deliveries with the names beside it.</summary>
internal sealed record DeliveryTableRow(
    string ClientId, string OrderNumber, string DebtorNumber, string DeliveredOn, string Currency, long AmountCents, string? InvoiceNumber, long InAdvance, string? InvoicedOn, string ClientName, string DebtorName)
{
    public const string Select =
        """
        SELECT o.client_id, o.order_number, d.number AS debtor_number, o.delivered_on, o.currency, o.amount_cents, o.invoice_number, o.in_advance, o.invoiced_on, cl.name AS client_name, d.name AS debtor_name
        FROM deliveries o JOIN debtors d ON d.debtor_id = o.debtor_id JOIN clients cl ON cl.client_id = o.client_id
        """;

    public Delivery Delivery => new(ClientId, OrderNumber, DebtorNumber, Day.Read(DeliveredOn), Money.FromCents(AmountCents, Currency), InvoiceNumber, InAdvance == 1);

    public CheckedDelivery Checked(int within, DateOnly today)
    {
        var invoicedOn = Day.ReadOrNull(InvoicedOn);
        return new CheckedDelivery(Delivery, ClientName, DebtorName, invoicedOn, Delivery.Standing(invoicedOn, within, today));
    }
}
