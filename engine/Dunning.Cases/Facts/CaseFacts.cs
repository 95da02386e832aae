using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Facts;

/// <summary>All that a decision about a case may look at, as it was known at one moment and reckoned to one day.</summary>
/// <param name="Firm">The office that runs the installation.</param>
/// <param name="Client">The creditor.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="Invoice">What is owed on the invoice this case is about.</param>
/// <param name="Payments">What was applied to that invoice, oldest first.</param>
/// <param name="Account">The debtor's account with this client, in the invoice's currency.</param>
public sealed record CaseFacts(
    Firm Firm, Client Client, Debtor Debtor, StatementLine Invoice, IReadOnlyList<Payment> Payments, Statement Account)
{
    private readonly Func<Statement>? reckon;

    /// <summary>Facts of which the account is reckoned when somebody looks at it: most decisions do not.</summary>
    public CaseFacts(Firm firm, Client client, Debtor debtor, StatementLine invoice, IReadOnlyList<Payment> payments, Func<Statement> account)
        : this(firm, client, debtor, invoice, payments, (Statement)null!) => reckon = account;

    /// <summary>A rest this small is not worth a letter: the invoice counts as paid, unless its client says otherwise. In the invoice's currency.</summary>
    public const decimal Tolerance = 1.00m;

    /// <summary>The debtor's account with this client, in the invoice's currency.</summary>
    public Statement Account
    {
        get => field ??= reckon!();
        init;
    }
    = Account;

    /// <summary>Pauses of the client and of the debtor that have not ended.</summary>
    public IReadOnlyList<Hold> Pauses { get; init; } = [];

    /// <summary>What was sent to the debtor of late, about any of this client's claims.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>How the debtor pays this client.</summary>
    public PaymentBehaviour Behaviour { get; init; } = PaymentBehaviour.Unknown;

    /// <summary>What is left of this invoice.</summary>
    public Money Open => Invoice.Open;

    /// <summary>Whether nothing worth asking for is left.</summary>
    public bool IsPaid => Open.Amount <= (Client.Tolerance ?? Tolerance);
}
