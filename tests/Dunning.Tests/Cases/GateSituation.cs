using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Amounts;
using Dunning.Core.Law;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Tests.Cases;

/// <summary>A situation before the gate, in words: <c>notice consumer paid=210 at=2026-03-10T09:00</c>. What is not said is as <c>gate.cases</c> tells.</summary>
internal static class GateSituation
{
    private const decimal Amount = 1210;

    public static Approach Read(string words)
    {
        var said = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=', 2)).Select(word => (Name: word[0], Value: word.ElementAtOrDefault(1) ?? "")).ToList();
        string? Value(string name) => said.Where(word => word.Name == name).Select(word => word.Value).LastOrDefault();
        bool Has(string name) => said.Exists(word => word.Name == name);
        IEnumerable<string> All(string name) => said.Where(word => word.Name == name).Select(word => word.Value);

        var now = Value("at") is { } at ? DateTime.ParseExact(at, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : new DateTime(2026, 3, 10, 9, 0, 0);
        var invoice = Some.Invoice(Amount, Day(Value("due") ?? "2026-01-31")) with
        {
            IssueDate = Day(Value("issued") ?? "2026-01-01"), TermAgreed = Has("invoice-agreed") ? true : Has("invoice-not-agreed") ? false : null,
        };
        Payment[] payments = Value("paid") is { } paid ? [new Payment("p", invoice.Number, invoice.IssueDate, Money.Euro(Number(paid)), PaymentKind.Bank)] : [];
        var some = Some.Facts(invoice, payments, DateOnly.FromDateTime(now));
        var facts = some with
        {
            Firm = some.Firm with { WkiNumber = Has("registered") ? "000417" : null, ContactLimitsForPersonsOnly = Has("persons-only") },
            Client = some.Client with
            {
                TermsAgreed = !Has("not-agreed"), TermsChecked = !Has("unchecked"), OnBehalf = Has("on-behalf"), DeductsVat = !Has("no-deduction"),
                Tolerance = Value("tolerance") is { } tolerance ? Number(tolerance) : null,
            },
            Debtor = some.Debtor with
            {
                Kind = Has("consumer") ? DebtorKind.Consumer : DebtorKind.Business, IsNaturalPerson = Has("consumer") || Has("sole-trader"),
                Address = some.Debtor.Address! with { Country = Has("abroad") ? "BE" : "NL" },
            },
            Pauses = [.. All("paused").Select(until => new Hold("op verzoek", Day(until), "anna", HoldCause.Client))],
            Contacts =
            [
                .. All("other-reminder").Select(day => new Contact(2, Day(day), Channel.Letter, MessagePurpose.Reminder)),
                .. All("other-notice").Select(day => new Contact(2, Day(day), Channel.Letter, MessagePurpose.FormalNotice)),
                .. All("other-thanks").Select(day => new Contact(2, Day(day), Channel.Letter, MessagePurpose.Confirmation)),
            ],
        };
        var channel = Has("call") ? Channel.Phone : Has("email") ? Channel.Email : Channel.Letter;
        var purpose = Has("notice") ? MessagePurpose.FormalNotice : Has("thanks") ? MessagePurpose.Confirmation : Has("agreement") ? MessagePurpose.Agreement : MessagePurpose.Reminder;
        return new Approach(purpose, channel, facts, State(said), now)
        {
            Decided = channel == Channel.Phone ? null : Value("decided") is { } decided ? Number(decided) : Amount,
            Letter = Value("letter")?.Split('/') is [var principals, var costs]
                ? new OutgoingLetter(Number(principals), Number(costs), !Has("not-shown"), Has("wording") ? "na dagtekening" : null)
                : null,
        };
    }

    private static CaseState State(IEnumerable<(string Name, string Value)> said)
    {
        var state = new CaseState { Id = 1, ProcedureId = "p", ProcedureVersion = 1, OpenedOn = new DateOnly(2026, 2, 1) };
        foreach (var (name, value) in said)
        {
            state = name switch
            {
                "disputed" => state with { Dispute = new Dispute("niet geleverd", Day(value)) },
                "held" => state with { Holds = [new Hold("op verzoek", Day(value), "anna")] },
                "plan" => state with { Plan = new PaymentPlan([new Instalment(Day(value), Amount)], new DateOnly(2026, 2, 20)) },
                "missed" => state with { Plan = new PaymentPlan([new Instalment(Day(value), Amount)], new DateOnly(2026, 2, 20), 1, Day(value)) },
                "promised" => state with { Promise = new Promise(Amount, Day(value), new DateOnly(2026, 3, 1)) },
                "insolvent" => state with { Insolvency = new Insolvency("faillissement", Day(value)) },
                "handed-over" => state with { Handover = new Handover("Agency", "Amicable", "Bureau", Day(value)) },
                "reminded" => Sent(state, value, MessagePurpose.Reminder),
                "noticed" => Sent(state, value, MessagePurpose.FormalNotice),
                "costs" => CaseFold.Apply(state, new CaseEvent.CostsCharged(Costs(value), Contracts.Given.Why)),
                "interest" => state with { Interest = new ClaimedInterest(InterestKind.Statutory, Day(value)) },
                _ => state,
            };
        }

        return state;
    }

    // 2026-02-05+7: sent on that day with a term of seven days.
    private static CaseState Sent(CaseState state, string value, MessagePurpose purpose) => value.Split('+') is [var day, var days]
        ? state with { Messages = state.Messages.Add(new PastMessage(Day(day), "t", "Bericht", Channel.Letter, purpose) { Days = int.Parse(days, CultureInfo.InvariantCulture) }) }
        : throw new FormatException(value);

    // 181.50+38.12@2026-02-01/1210: costs and VAT, charged on a day, over a principal.
    private static ChargedCosts Costs(string value) => value.Split('@', '/') is [var amounts, var day, var basis] && amounts.Split('+') is { } parts
        ? new ChargedCosts(Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 0, Number(basis), Day(day))
        : throw new FormatException(value);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
