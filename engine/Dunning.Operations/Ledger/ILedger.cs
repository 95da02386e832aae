using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Operations.Ledger;

/// <summary>Clients, debtors, invoices and what was applied to them.</summary>
public interface ILedger
{
    /// <summary>The office; null before it was set up.</summary>
    Task<Firm?> FirmAsync(CancellationToken cancellationToken);

    /// <summary>All clients, by id.</summary>
    Task<IReadOnlyList<Client>> ClientsAsync(CancellationToken cancellationToken);

    /// <summary>Sets the office and its clients; clients are added or replaced by id.</summary>
    Task SaveOfficeAsync(Firm firm, IReadOnlyList<Client> clients, CancellationToken cancellationToken);

    /// <summary>The client's debtors with these numbers, as far as known.</summary>
    Task<IReadOnlyList<Debtor>> DebtorsAsync(string clientId, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken);

    /// <summary>How a debtor of the client paid until a day; of who is not known, nothing.</summary>
    Task<PaymentBehaviour> BehaviourAsync(string clientId, string debtorNumber, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The client's invoices and credit notes with these numbers, as far as known.</summary>
    Task<IReadOnlyList<Invoice>> InvoicesAsync(string clientId, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken);

    /// <summary>
    /// The client's invoices that one of these names may stand for: an invoice number or payment reference, reduced to its capitals and digits.
    /// </summary>
    Task<IReadOnlyList<OpenClaim>> ClaimsNamedAsync(string clientId, IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Which of these bank entries are known already.</summary>
    Task<IReadOnlySet<string>> KnownEntriesAsync(string clientId, IReadOnlyCollection<string> references, CancellationToken cancellationToken);

    /// <summary>
    /// Stores everything of a change or nothing. Debtors and invoices are added or replaced, entries and payments that are known already are left
    /// alone. Each new payment of an invoice that has a case leaves a signal for that case, in the same transaction.
    /// </summary>
    Task SaveAsync(LedgerChange change, CancellationToken cancellationToken);
}
