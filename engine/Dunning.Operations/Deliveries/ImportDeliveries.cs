using Dunning.Core.Amounts;
using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Deliveries;

/// <summary>Takes in a list of deliveries of a client, row by row, and says which invoice came before its delivery or long after it.</summary>
public sealed class ImportDeliveries(IDeliveryFileReader reader, IDeliveries deliveries, ILedger ledger, IOfficeClock clock)
{
    /// <param name="file">The file.</param>
    /// <param name="name">Its name, for findings.</param>
    /// <param name="clientId">Whose deliveries they are.</param>
    /// <param name="dryRun">Whether nothing is stored.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    public async Task<DeliveryResult> ExecuteAsync(byte[] file, string name, string clientId, bool dryRun, CancellationToken cancellationToken)
    {
        var clients = await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false);
        if (clients.FirstOrDefault(known => known.Id == clientId) is not { } client)
        {
            return new DeliveryResult(0, 0, 0, 0, [Finding.Error("delivery.client", name, "", $"There is no client \"{clientId}\".", Suggestion.Hint(clientId, clients.Select(known => known.Id)))]);
        }

        var (rows, unreadable) = reader.Read(file, name);
        var known = (await deliveries.KnownAsync(clientId, Numbers(rows.Select(row => row.Order)), cancellationToken).ConfigureAwait(false)).ToDictionary(each => each.OrderNumber, StringComparer.Ordinal);
        var debtors = (await ledger.DebtorsAsync(clientId, Numbers(rows.Select(row => row.Debtor)), cancellationToken).ConfigureAwait(false)).Select(debtor => debtor.Number).ToHashSet(StringComparer.Ordinal);
        var invoices = (await ledger.InvoicesAsync(clientId, Numbers(rows.Select(row => row.Invoice)), cancellationToken).ConfigureAwait(false)).ToDictionary(invoice => invoice.Number, StringComparer.Ordinal);
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var findings = unreadable.ToList();
        var taken = new Dictionary<string, Delivery>(StringComparer.Ordinal);
        var rejected = unreadable.Select(finding => finding.Place).Distinct(StringComparer.Ordinal).Count();
        foreach (var row in rows)
        {
            var invoice = row.Invoice is { } number ? invoices.GetValueOrDefault(number) : null;
            if (Refusal(row, name, debtors, invoice, taken) is { } refusal)
            {
                findings.Add(refusal);
                rejected++;
                continue;
            }

            var delivery = new Delivery(clientId, row.Order, row.Debtor, row.Day, new Money(row.Amount, row.Currency), row.Invoice, row.InAdvance);
            taken[row.Order] = delivery;
            findings.AddRange(Remarks(delivery, invoice, client, row.Place, name, today));
        }

        var changed = taken.Values.Where(delivery => known.GetValueOrDefault(delivery.OrderNumber) != delivery).ToList();
        if (!dryRun && changed.Count > 0)
        {
            await deliveries.SaveAsync(clientId, changed, cancellationToken).ConfigureAwait(false);
        }

        var added = changed.Count(delivery => !known.ContainsKey(delivery.OrderNumber));
        return new DeliveryResult(added, changed.Count - added, taken.Count - changed.Count, rejected, findings);
    }

    private static HashSet<string> Numbers(IEnumerable<string?> numbers) => numbers.OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static Finding? Refusal(DeliveryRow row, string file, HashSet<string> debtors, Invoice? invoice, Dictionary<string, Delivery> taken) => row switch
    {
        _ when taken.ContainsKey(row.Order) => Finding.Error("delivery.twice", file, row.Place, $"Order {row.Order} stands in this file before."),
        _ when !debtors.Contains(row.Debtor) => Finding.Error("delivery.debtor", file, row.Place, $"Order {row.Order}: there is no debtor {row.Debtor}.", "import the client's debtors first"),
        _ when !Currencies.IsKnown(row.Currency) => Finding.Error("delivery.currency", file, row.Place, $"Order {row.Order}: \"{row.Currency}\" is no currency."),
        _ when invoice is not null && invoice.DebtorNumber != row.Debtor => Finding.Error("delivery.invoice", file, row.Place, $"Order {row.Order}: invoice {invoice.Number} is of debtor {invoice.DebtorNumber}, not {row.Debtor}."),
        _ => null,
    };

    private static IEnumerable<Finding> Remarks(Delivery delivery, Invoice? invoice, Client client, string place, string file, DateOnly today)
    {
        var within = client.InvoiceWithinDays ?? Delivery.UsualDays;
        switch (delivery.Standing(invoice?.IssueDate, within, today))
        {
            case DeliveryStanding.TooEarly:
                yield return Finding.Warning(
                    "delivery.too-early", file, place, FormattableString.Invariant($"Invoice {delivery.InvoiceNumber} of {invoice!.IssueDate:yyyy-MM-dd} came before the delivery of {delivery.Day:yyyy-MM-dd}."), "say that it was agreed so, in the column vooraf");
                break;
            case DeliveryStanding.TooLate:
                yield return Finding.Warning(
                    "delivery.too-late", file, place, FormattableString.Invariant($"Invoice {delivery.InvoiceNumber} came {invoice!.IssueDate.DayNumber - delivery.Day.DayNumber} days after the delivery; this client sends them within {within}."));
                break;
            case DeliveryStanding.NotInvoiced:
                yield return Finding.Warning(
                    "delivery.not-invoiced", file, place, FormattableString.Invariant($"Order {delivery.OrderNumber} was delivered on {delivery.Day:yyyy-MM-dd} and is not invoiced."));
                break;
        }
    }
}
