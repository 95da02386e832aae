using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Deliveries;
using Dunning.Operations.Desk;
using Dunning.Storage.Databases;
using Dunning.Storage.Ledger;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Deliveries;

/// <summary>Deliveries in SQLite. Each client has its own number of days, so clients are asked one by one, by index.</summary>
public sealed class SqliteDeliveries(SqliteDatabase database) : IDeliveries
{
    private const string NotInvoiced = "o.invoiced_on IS NULL AND o.client_id = @client AND o.delivered_on < @before";
    private const string TooEarly = "o.days_to_invoice < 0 AND o.in_advance = 0 AND o.client_id = @client";
    private const string TooLate = "o.days_to_invoice > 0 AND o.client_id = @client AND o.days_to_invoice > @within";

    public Task<IReadOnlyList<Delivery>> KnownAsync(string clientId, IReadOnlyCollection<string> orders, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Delivery>>(
            transaction =>
            [
                .. transaction.Rows<DeliveryTableRow>(
                    $"{DeliveryTableRow.Select} WHERE o.client_id = @clientId AND {Dialect.In("o.order_number", "@orders")} ORDER BY o.order_number", new { clientId, orders = Dialect.List(orders) })
                    .Select(row => row.Delivery),
            ],
            cancellationToken);

    public Task SaveAsync(string clientId, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
            {
                using var upsert = transaction.Prepare(
                    """
                    INSERT INTO deliveries (client_id, order_number, debtor_id, delivered_on, currency, amount_cents, invoice_number, in_advance, invoiced_on)
                    VALUES (
                        @client, @order, (SELECT debtor_id FROM debtors WHERE client_id = @client AND number = @debtor), @day, @currency, @amount, @invoice, @advance,
                        (SELECT issue_date FROM invoices WHERE client_id = @client AND number = @invoice AND type = 0))
                    ON CONFLICT (client_id, order_number) DO UPDATE SET
                        debtor_id = excluded.debtor_id, delivered_on = excluded.delivered_on, currency = excluded.currency, amount_cents = excluded.amount_cents,
                        invoice_number = excluded.invoice_number, in_advance = excluded.in_advance, invoiced_on = excluded.invoiced_on
                    """,
                    "@client", "@order", "@debtor", "@day", "@currency", "@amount", "@invoice", "@advance");
                foreach (var each in deliveries)
                {
                    upsert.Run(clientId, each.OrderNumber, each.DebtorNumber, Day.Text(each.Day), each.Amount.Currency, each.Amount.ToCents(), each.InvoiceNumber, each.InAdvance ? 1 : 0);
                }
            },
            cancellationToken);

    public Task<DeliveryList> WantingAsync(DeskScope scope, DateOnly today, int most, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction =>
            {
                var (late, early, missing) = (0, 0, 0);
                var rows = new List<CheckedDelivery>();
                foreach (var client in Clients(transaction, scope))
                {
                    var within = Within(client);
                    var values = new { client = client.Id, within, before = Day.Text(today.AddDays(-within)), most };
                    missing += Count(transaction, NotInvoiced, values);
                    early += Count(transaction, TooEarly, values);
                    late += Count(transaction, TooLate, values);
                    foreach (var (which, order) in new[] { (NotInvoiced, "o.delivered_on"), (TooEarly, "o.delivered_on DESC"), (TooLate, "o.days_to_invoice DESC") })
                    {
                        rows.AddRange(transaction.Rows<DeliveryTableRow>($"{DeliveryTableRow.Select} WHERE {which} ORDER BY {order}, o.delivery_id LIMIT @most", values).Select(row => row.Checked(within, today)));
                    }
                }

                return new DeliveryList(
                    missing, early, late,
                    [
                        .. rows.GroupBy(row => row.Standing).OrderByDescending(group => group.Key).SelectMany(group => (group.Key == DeliveryStanding.NotInvoiced
                            ? group.OrderBy(row => row.Delivery.Day).ThenBy(row => row.Delivery.OrderNumber, StringComparer.Ordinal)
                            : group.OrderByDescending(row => row.Delivery.Day).ThenBy(row => row.Delivery.OrderNumber, StringComparer.Ordinal)).Take(most)),
                    ]);
            },
            cancellationToken);

    public Task<int> NotInvoicedCountAsync(DeskScope scope, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync(
            transaction => Clients(transaction, scope).Sum(client => Count(transaction, NotInvoiced, new { client = client.Id, before = Day.Text(today.AddDays(-Within(client))) })),
            cancellationToken);

    public Task<IReadOnlyList<CheckedDelivery>> OfInvoiceAsync(string clientId, string invoiceNumber, DateOnly today, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CheckedDelivery>>(
            transaction =>
            {
                var rows = transaction.Rows<DeliveryTableRow>(
                    $"{DeliveryTableRow.Select} WHERE o.client_id = @clientId AND o.invoice_number = @invoiceNumber ORDER BY o.delivered_on, o.order_number", new { clientId, invoiceNumber });
                return rows.Count == 0 ? [] : [.. rows.Select(row => row.Checked(Within(Clients(transaction, DeskScope.Of(clientId)).Single()), today))];
            },
            cancellationToken);

    private static IEnumerable<Client> Clients(SqliteTransaction transaction, DeskScope scope) => OfficeRows.Clients(transaction).Where(client => scope.Sees(client.Id));

    private static int Within(Client client) => client.InvoiceWithinDays ?? Delivery.UsualDays;

    private static int Count(SqliteTransaction transaction, string which, object values) => (int)transaction.One<long>($"SELECT count(*) FROM deliveries o WHERE {which}", values);
}
