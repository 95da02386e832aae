using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Tests.Cases;

/// <summary>A case halfway: two reminders sent, a promise by telephone not kept, part of the invoice paid, another invoice not yet due.</summary>
internal static class SampleCase
{
    public static DateOnly Today { get; } = new(2026, 2, 24);

    private static readonly Address Home = new("Prins Hendrikkade 3-II", "1012 AB", "Amsterdam");

    public static Debtor Business { get; } = new(
        "voorbeeld", "1004", "Klimaattechniek Noord B.V.", DebtorKind.Business, IsNaturalPerson: false, Language.Dutch, new Address("Pieter Zeemanweg 88", "9731 GC", "Groningen"),
        "crediteuren@noord.example", null, "Hilda Postma", null, null);

    public static Debtor Consumer { get; } = new(
        "voorbeeld", "3001", "De heer J.P. van der Sluijs-Goossens", DebtorKind.Consumer, IsNaturalPerson: true, Language.Dutch, Home, "jp@example.nl", null, null, null, null);

    public static Debtor English { get; } = Business with { Language = Language.English, ContactPerson = null };

    /// <param name="debtor">Who owes.</param>
    /// <param name="template">Name of the letter.</param>
    /// <param name="onBehalf">Whether an office writes for a creditor that can not set off VAT.</param>
    public static (MessageIntent Message, CaseFacts Facts, CaseState State) Message(Debtor debtor, string template, bool onBehalf = false)
    {
        var client = Some.Client("zoho-vdt") with { OnBehalf = onBehalf, DeductsVat = !onBehalf };
        var invoice = Invoice(debtor, "F26001", new DateOnly(2025, 12, 17), new DateOnly(2026, 1, 16), 1240m, "RF18F26001", "Onderhoud");
        var later = Invoice(debtor, "F26009", new DateOnly(2026, 2, 10), new DateOnly(2026, 3, 12), 310.55m, null, null);
        Payment[] payments = [new("b1", invoice.Number, new DateOnly(2026, 2, 4), Money.Euro(240m), PaymentKind.Bank)];
        var facts = new CaseFacts(
            Some.Firm with { WkiNumber = "2025-01234" }, client, debtor, StatementLine.Of(invoice, payments, Today), payments, Statement.Of([invoice, later], payments, Today));
        var state = new CaseState
        {
            Id = 17,
            ProcedureId = "zoho-vdt",
            ProcedureVersion = 1,
            OpenedOn = new DateOnly(2026, 1, 17),
            Messages =
            [
                new PastMessage(new DateOnly(2026, 1, 10), "bedankt", "Bedankt voor de betaling", Channel.Email), // before it came open again
                new PastMessage(new DateOnly(2026, 1, 19), "herinnering", "Herinnering", Channel.Email),
                new PastMessage(new DateOnly(2026, 1, 26), "tweede-herinnering", "Tweede herinnering", Channel.Letter),
            ],
            Calls =
            [
                new PastCall(new DateOnly(2026, 2, 3), Reached: true, "mevrouw Postma", new DateOnly(2026, 2, 12), 1240m),
                new PastCall(new DateOnly(2026, 2, 13), Reached: false, "", null, null),
            ],
        };
        var message = new MessageIntent(
            "17.1.letter.1", 17, Channel.Email, template, "Herinnering", debtor.Language.Code(), 1000m, Today, PayWithinDays: 11, MessagePurpose.Reminder, Bundled: true, Proposed: false);
        return (message, facts, state);
    }

    private static Invoice Invoice(Debtor debtor, string number, DateOnly issued, DateOnly due, decimal amount, string? reference, string? description) => new(
        "voorbeeld", number, debtor.Number, InvoiceType.Invoice, issued, due, Money.Euro(amount), reference, null, description);
}
