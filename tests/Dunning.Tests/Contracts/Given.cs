using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Ledger;

namespace Dunning.Tests.Contracts;

/// <summary>Test values: what a test leaves out does not matter to it.</summary>
internal static class Given
{
    public const string ClientId = "bakkerij";

    public static readonly DateOnly Today = Day("2026-03-02");

    public static readonly Trace Why = Trace.Of("case.opened", ("invoice", "2026-001"));

    public static Firm Firm { get; } = new("Incasso BV", new Address("Kade 1", "1011 AB", "Amsterdam"), "12345678", null, "info@incasso.example", "020 123 45 67");

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Client Client(string id = ClientId, string procedure = "standaard") => new(
        id, "Bakkerij " + id, new Address("Markt 2", "2611 GP", "Delft"), "87654321", "NL001234567B01", "NL20INGB0001234567", "Bakkerij", "post@bakkerij.example",
        "015 123 45 67", null, "P. de Vries", Language.Dutch, procedure, null, true, true)
    {
        TermsAgreed = true, TermsChecked = true,
    };

    public static Debtor Debtor(string number = "D1", string name = "Café Ijsbeer", string client = ClientId, string? phone = "06 12345678") => new(
        client, number, name, DebtorKind.Business, false, Language.Dutch, new Address("Straat 3", "3511 AA", "Utrecht"), "cafe@example.nl", phone, null, null, null);

    public static Invoice Invoice(
        string number = "2026-001", decimal amount = 100, string due = "2026-01-31", string debtor = "D1", string client = ClientId, string? reference = null,
        InvoiceType type = InvoiceType.Invoice, string currency = "EUR") => new(
        client, number, debtor, type, Day("2026-01-01"), Day(due), new Money(amount, currency), reference, null, null);

    public static Payment Payment(decimal amount, string invoice = "2026-001", string id = "bank:1", string day = "2026-02-10", PaymentKind kind = PaymentKind.Bank) =>
        new(id, invoice, Day(day), Money.Euro(amount), kind);

    public static MessageIntent Message(long caseId, string activity = "herinnering", decimal amount = 100, bool bundled = true, bool proposed = false, Channel channel = Channel.Letter) => new(
        string.Create(CultureInfo.InvariantCulture, $"{caseId}.1.{activity}.1"), caseId, channel, activity, "Herinnering", "nl", amount, Today, 7, MessagePurpose.Reminder, bundled, proposed);

    public static TaskIntent Call(long caseId, string due = "2026-03-02", int attempt = 1) => new(
        string.Create(CultureInfo.InvariantCulture, $"{caseId}.1.bellen.1.{attempt}"), caseId, TaskKind.Call, "Bellen", "", "bellen", Day(due), attempt, ["PromiseToPay", "NoAnswer"]);

    public static TaskResult Result(string outcome = "NoAnswer") => new(outcome, "anna", null, null, null, null);

    public static CaseEvent Planned(MessageIntent message) => new CaseEvent.MessagePlanned(message, Why);

    public static CaseEvent Planned(TaskIntent task) => new CaseEvent.TaskPlanned(task, Why);

    public static CaseEvent Held(string until = "2026-04-01") => new CaseEvent.HoldPlaced(new Hold("op verzoek", Day(until), "anna"), Why);

    public static LedgerChange Change(
        IReadOnlyList<Debtor>? debtors = null, IReadOnlyList<Invoice>? invoices = null, IReadOnlyList<BankEntry>? entries = null,
        IReadOnlyList<Payment>? payments = null, string client = ClientId) => new(client, debtors ?? [], invoices ?? [], entries ?? [], payments ?? []);
}
