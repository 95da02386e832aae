using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Ledger;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryLedger(InMemoryOffice office) : ILedger
{
    public Task<Firm?> FirmAsync(CancellationToken cancellationToken) => Task.FromResult(office.Firm);

    public Task<IReadOnlyList<Client>> ClientsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Client>>([.. office.Clients.Values]);

    public Task SaveOfficeAsync(Firm firm, IReadOnlyList<Client> clients, CancellationToken cancellationToken)
    {
        office.Firm = firm;
        foreach (var client in clients)
        {
            office.Clients[client.Id] = client;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Debtor>> DebtorsAsync(string clientId, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Debtor>>([.. office.Debtors.Values.Where(debtor => debtor.ClientId == clientId && numbers.Contains(debtor.Number))]);

    public Task<PaymentBehaviour> BehaviourAsync(string clientId, string debtorNumber, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult(office.BehaviourOf(clientId, debtorNumber, day));

    public Task<IReadOnlyList<Invoice>> InvoicesAsync(string clientId, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Invoice>>([.. office.Invoices.Where(invoice => invoice.ClientId == clientId && numbers.Contains(invoice.Number))]);

    public Task<IReadOnlyList<OpenClaim>> ClaimsNamedAsync(string clientId, IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OpenClaim>>(
        [
            .. office.Invoices
                .Where(invoice => invoice.ClientId == clientId && invoice.Type == InvoiceType.Invoice
                    && (names.Contains(ReferenceMatch.Reduce(invoice.Number)) || names.Contains(ReferenceMatch.Reduce(invoice.PaymentReference))))
                .Select(invoice => new OpenClaim(invoice.Number, invoice.DueDate, new Money(office.OpenOf(invoice), invoice.Amount.Currency), invoice.PaymentReference))
                .OrderBy(claim => claim.Due).ThenBy(claim => claim.Number, StringComparer.Ordinal),
        ]);

    public Task<IReadOnlySet<string>> KnownEntriesAsync(string clientId, IReadOnlyCollection<string> references, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(
            office.Entries.Where(entry => entry.Client == clientId).Select(entry => entry.Entry.Reference).Where(references.Contains).ToHashSet(StringComparer.Ordinal));

    public Task SaveAsync(LedgerChange change, CancellationToken cancellationToken)
    {
        Check(change);
        foreach (var debtor in change.Debtors)
        {
            office.Debtors[(debtor.ClientId, debtor.Number)] = debtor;
        }

        foreach (var invoice in change.Invoices)
        {
            if (office.NumberOf(invoice.ClientId, invoice.Number) is { } number)
            {
                office.Invoices[(int)number - 1] = invoice;
            }
            else
            {
                office.Invoices.Add(invoice);
            }
        }

        foreach (var entry in change.Entries.Where(entry => !office.Entries.Exists(known => known.Client == change.ClientId && known.Entry.Reference == entry.Reference)))
        {
            office.Entries.Add((change.ClientId, entry));
        }

        foreach (var payment in change.Payments)
        {
            Apply(change.ClientId, payment);
        }

        return Task.CompletedTask;
    }

    private void Apply(string clientId, Payment payment)
    {
        if (office.Payments.Exists(known => known.Client == clientId && known.Payment.Id == payment.Id && known.Payment.InvoiceNumber == payment.InvoiceNumber))
        {
            return;
        }

        office.Payments.Add((clientId, payment));
        if (office.NumberOf(clientId, payment.InvoiceNumber) is { } number && office.Dossiers.ContainsKey(number))
        {
            office.Leave(number, $"payment:{clientId}:{payment.Id}:{payment.InvoiceNumber}", CaseSignal.Of(payment));
        }
    }

    private void Check(LedgerChange change)
    {
        if (change.Invoices.FirstOrDefault(invoice => !office.Debtors.ContainsKey((change.ClientId, invoice.DebtorNumber))
            && change.Debtors.All(debtor => debtor.Number != invoice.DebtorNumber)) is { } orphan)
        {
            throw new ArgumentException($"Invoice {orphan.Number} is on debtor {orphan.DebtorNumber}, whom client {change.ClientId} does not have.");
        }

        if (change.Payments.FirstOrDefault(payment => office.NumberOf(change.ClientId, payment.InvoiceNumber) is null
            && change.Invoices.All(invoice => invoice.Number != payment.InvoiceNumber)) is { } stray)
        {
            throw new ArgumentException($"Payment {stray.Id} is for invoice {stray.InvoiceNumber}, which client {change.ClientId} does not have.");
        }
    }
}
