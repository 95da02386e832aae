using Dunning.Core.Amounts;
using Dunning.Core.Parties;

namespace Dunning.Cases.Facts;

/// <summary>All that a decision about a case may look at, read at one moment.</summary>
/// <param name="Firm">The office that runs the installation.</param>
/// <param name="Client">The creditor.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="Invoice">The invoice this case is about.</param>
/// <param name="Account">Every invoice of the debtor with this client that is not settled, and this one; oldest due date first, then by number.</param>
public sealed record CaseFacts(Firm Firm, Client Client, Debtor Debtor, InvoiceStanding Invoice, IReadOnlyList<InvoiceStanding> Account)
{
    /// <summary>A rest this small is not worth a letter: the invoice counts as paid.</summary>
    public static readonly decimal Tolerance = 1.00m;

    /// <summary>What is left of this invoice.</summary>
    public Money Open => Invoice.Open;

    /// <summary>Whether nothing worth asking for is left.</summary>
    public bool IsPaid => Open.Amount <= Tolerance;
}
