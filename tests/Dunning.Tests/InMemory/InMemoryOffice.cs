using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Accounts;
using Dunning.Operations.Approvals;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Debtors;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Dunning.Operations.Pausing;
using Dunning.Operations.Procedures;
using Dunning.Operations.Tasks;
using Dunning.Tests.Contracts;

namespace Dunning.Tests.InMemory;

/// <summary>All ports in memory, for tests of use cases. Passes the same suites as the real store; not for use by several threads at once.</summary>
public sealed class InMemoryOffice : IOfficeUnderTest
{
    private int signals;

    public StoppedClock Time { get; } = new();

    public InMemoryOffice()
    {
        Ledger = new InMemoryLedger(this);
        Cases = new InMemoryCases(this);
        Outbox = new InMemoryOutbox(this);
        Tasks = new InMemoryTasks(this, Time);
        Procedures = new InMemoryProcedures();
        Desk = new InMemoryDesk(this);
        PauseStore = new InMemoryPauses(this);
        Clock = new InMemoryClock(Time);
        Accounts = new InMemoryAccounts();
        Approvals = new InMemoryApprovals(this);
        DebtorCases = new InMemoryDebtorCases(this);
    }

    public ILedger Ledger { get; }

    public ICaseStore Cases { get; }

    public IOutbox Outbox { get; }

    public ITaskList Tasks { get; }

    public IProcedureStore Procedures { get; }

    public IDesk Desk { get; }

    internal IPauses PauseStore { get; }

    IPauses IOfficeUnderTest.Pauses => PauseStore;

    internal List<Pause> Pauses { get; } = [];

    public IOfficeClock Clock { get; }

    public IAccounts Accounts { get; }

    public IApprovals Approvals { get; }

    public IDebtorCases DebtorCases { get; }

    internal Firm? Firm { get; set; }

    internal SortedDictionary<string, Client> Clients { get; } = new(StringComparer.Ordinal);

    internal Dictionary<(string Client, string Number), Debtor> Debtors { get; } = [];

    /// <summary>By number of the case, which is their place from 1.</summary>
    internal List<Invoice> Invoices { get; } = [];

    internal List<(string Client, Payment Payment)> Payments { get; } = [];

    internal List<(string Client, BankEntry Entry)> Entries { get; } = [];

    internal SortedDictionary<long, InMemoryCase> Dossiers { get; } = [];

    internal List<InMemoryMessage> Messages { get; } = [];

    internal List<InMemoryTask> Work { get; } = [];

    public void Dispose()
    {
    }

    internal Invoice InvoiceOf(long caseId) => Invoices[(int)caseId - 1];

    internal long? NumberOf(string clientId, string number) =>
        Invoices.FindIndex(invoice => invoice.ClientId == clientId && invoice.Number == number) is >= 0 and var index ? index + 1 : null;

    internal Debtor DebtorOf(Invoice invoice) => Debtors[(invoice.ClientId, invoice.DebtorNumber)];

    internal StatementLine LineOf(Invoice invoice, DateOnly today) => StatementLine.Of(invoice, PaymentsOf(invoice), today);

    /// <summary>What is left with all that was applied, whatever its day.</summary>
    internal decimal OpenOf(Invoice invoice) => LineOf(invoice, DateOnly.MaxValue).Open.Amount;

    internal IEnumerable<Payment> PaymentsOf(Invoice invoice) =>
        Payments.Where(applied => applied.Client == invoice.ClientId && applied.Payment.InvoiceNumber == invoice.Number).Select(applied => applied.Payment);

    internal PaymentBehaviour BehaviourOf(string clientId, string debtorNumber, DateOnly day) => PaymentBehaviour.Of(
        [.. Invoices.Where(invoice => invoice.ClientId == clientId && invoice.DebtorNumber == debtorNumber)],
        [.. Payments.Where(applied => applied.Client == clientId).Select(applied => applied.Payment)], day);

    internal CaseFacts FactsOf(long caseId, DateOnly today)
    {
        var invoice = InvoiceOf(caseId);
        Invoice[] account =
        [
            .. Invoices.Where(other => other.ClientId == invoice.ClientId && other.DebtorNumber == invoice.DebtorNumber && other.Amount.Currency == invoice.Amount.Currency),
        ];
        return new CaseFacts(
            Firm!, Clients[invoice.ClientId], DebtorOf(invoice), LineOf(invoice, today),
            [.. PaymentsOf(invoice).OrderBy(payment => payment.Day).ThenBy(payment => payment.Id, StringComparer.Ordinal)],
            Statement.Of(account, [.. Payments.Where(applied => applied.Client == invoice.ClientId).Select(applied => applied.Payment)], today))
        {
            Behaviour = BehaviourOf(invoice.ClientId, invoice.DebtorNumber, today),
            Pauses =
            [
                .. Pauses.Where(pause => (pause.ClientId is null || pause.ClientId == invoice.ClientId) && (pause.DebtorNumber is null || pause.DebtorNumber == invoice.DebtorNumber) && pause.Until > today)
                    .Select(pause => new Hold(pause.Reason, pause.Until, pause.By, pause.ClientId is null ? HoldCause.Office : pause.DebtorNumber is null ? HoldCause.Client : HoldCause.Debtor))
                    .OrderByDescending(pause => pause.Cause),
            ],
            Contacts =
            [
                .. Messages.Where(message => message.Standing == MessageStanding.Sent && message.SentOn >= today.AddDays(-Contact.Days) && message.SentOn <= today
                        && InvoiceOf(message.Intent.CaseId) is var other && other.ClientId == invoice.ClientId && other.DebtorNumber == invoice.DebtorNumber)
                    .Select(message => new Contact(message.Intent.CaseId, message.SentOn, message.Intent.Channel, message.Intent.Purpose))
                    .OrderBy(contact => contact.Day),
            ],
        };
    }

    internal CaseWork WorkOf(InMemoryCase dossier, DateOnly today) => new(
        dossier.State, FactsOf(dossier.State.Id, today), [.. dossier.Waiting.Select(signal => new StoredSignal(signal.Id, signal.Signal))]);

    internal bool Leave(long caseId, string key, CaseSignal signal)
    {
        if (!Dossiers.TryGetValue(caseId, out var dossier))
        {
            throw new InvalidOperationException($"There is no case {caseId.ToString(CultureInfo.InvariantCulture)}.");
        }

        if (!dossier.Keys.Add(key))
        {
            return false;
        }

        dossier.Waiting.Add((++signals, signal));
        return true;
    }
}
