using Dunning.Core.Amounts;
using Dunning.Core.Identifiers;
using Dunning.Core.Law;
using Dunning.Core.Parties;

namespace Dunning.Operations.Debtors;

/// <summary>What a debtor sees of his account with one client.</summary>
/// <param name="Firm">The office.</param>
/// <param name="Client">To whom he owes.</param>
/// <param name="Debtor">Who he is.</param>
/// <param name="Today">The day it is reckoned to.</param>
/// <param name="Invoices">His invoices: overdue first, then those not yet due, then those paid; each by due date.</param>
public sealed record DebtorPage(Firm Firm, Client Client, Debtor Debtor, DateOnly Today, IReadOnlyList<DebtorInvoice> Invoices)
{
    private const int LongestName = 70;
    private const int LongestText = 140;

    /// <summary>What is to be paid now.</summary>
    public IEnumerable<DebtorInvoice> OwedNow => Invoices.Where(invoice => invoice.IsOwedNow);

    /// <summary>What he can say something about.</summary>
    public IEnumerable<DebtorInvoice> Answerable => Invoices.Where(invoice => invoice.CanBeAnswered);

    /// <summary>What is to be paid now, by currency.</summary>
    public IReadOnlyList<Money> Totals =>
    [
        .. OwedNow.GroupBy(invoice => invoice.Line.Open.Currency, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Money(group.Sum(invoice => invoice.Total), group.Key)),
    ];

    /// <summary>What to write with the payment.</summary>
    public string Reference => OwedNow.ToList() switch
    {
        [var only] => only.Line.Invoice.PaymentReference ?? only.Line.Invoice.Number,
        var all when string.Join(", ", all.Select(invoice => invoice.Line.Invoice.Number)) is { Length: <= LongestText } numbers => numbers,
        _ => Debtor.Number,
    };

    /// <summary>The text of the code that a banking app reads; null when there is nothing to pay in euro, or in other money too.</summary>
    /// <law>EPC069-12</law>
    public string? PaymentCode
    {
        get
        {
            if (Totals is not [{ Currency: "EUR", IsPositive: true } total] || !Iban.IsValid(Client.Iban))
            {
                return null;
            }

            var name = Client.AccountName.Length > LongestName ? Client.AccountName[..LongestName] : Client.AccountName;
            return CreditorReference.IsValid(Reference)
                ? PaymentQr.Text(name, Client.Iban, total.Rounded(), Reference, null)
                : PaymentQr.Text(name, Client.Iban, total.Rounded(), null, Reference);
        }
    }
}
