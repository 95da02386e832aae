using System.Collections.Immutable;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Languages;
using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Cases.Facts;

/// <summary>The words that rules and conditions of a procedure may use, and their values for a case.</summary>
public static class CaseVocabulary
{
    /// <summary>The declared words. The order is the order of <see cref="Values"/>.</summary>
    public static Vocabulary Words { get; } = Vocabulary.Empty
        .With(new Field("invoice", RecordShape.Of<InvoiceTerms>(), Description: "factuur") { EnglishDescription = "invoice" })
        .With(new Field("debtor", RecordShape.Of<DebtorTerms>(), Description: "debiteur") { EnglishDescription = "debtor" })
        .With(new Field("client", RecordShape.Of<ClientTerms>(), Description: "opdrachtgever") { EnglishDescription = "client" })
        .With(new Field("statement", RecordShape.Of<StatementTerms>(), Description: "rekening") { EnglishDescription = "account" })
        .With(new Field("history", RecordShape.Of<HistoryTerms>(), Description: "historie") { EnglishDescription = "history" })
        .With(new Field("contact", RecordShape.Of<ContactTerms>(), Description: "contact") { EnglishDescription = "contact" })
        .With(new Field("today", ScalarShape.Day, Description: "vandaag") { EnglishDescription = "today" })
        .With(new Field("customer", RecordShape.Of<CustomerTerms>(), Description: "klantbeeld") { EnglishDescription = "customer" });

    /// <summary>The values of the words for a case on a day.</summary>
    public static object?[] Values(CaseFacts facts, CaseState state, DateOnly today)
    {
        var (invoice, debtor, account) = (facts.Invoice, facts.Debtor, facts.Account);
        var terms = new DebtorTerms(
            debtor.Number, debtor.Name, debtor.IsConsumer, debtor.IsNaturalPerson, debtor.Email is not null, debtor.Phone is not null,
            debtor.Address is { IsComplete: true }, debtor.Address?.Country ?? "", debtor.Language.Code());
        var (open, oldest) = (0, 0);
        foreach (var line in account.Lines)
        {
            if (line.Open.IsPositive)
            {
                open++;
                oldest = Math.Max(oldest, line.DaysOverdue);
            }
        }

        return
        [
            new InvoiceTerms(
                invoice.Invoice.Number, invoice.Invoice.IssueDate, invoice.Invoice.DueDate, invoice.Amount.Amount, (invoice.Paid + invoice.Credited).Amount,
                invoice.Open.Amount, invoice.DaysOverdue, invoice.Amount.Currency),
            terms,
            new ClientTerms(facts.Client.Id, facts.Client.Name, facts.Client.OnBehalf),
            new StatementTerms(account.Due.Amount, account.NotYetDue.Amount, account.Total.Amount, open, oldest),
            History(state, today),
            Contact(state, terms, today),
            today,
            CustomerTerms.Of(debtor, facts.Behaviour),
        ];
    }

    /// <summary>Brings history and contact among the values up to date after something was recorded.</summary>
    public static void Refresh(object?[] values, CaseState state, DateOnly today)
    {
        values[4] = History(state, today);
        values[5] = Contact(state, (DebtorTerms)values[1]!, today);
    }

    /// <summary>Whether history and contact are the same in two states of a case on one day: nothing was recorded that they tell of.</summary>
    public static bool HaveSameHistory(CaseState one, CaseState other) =>
        one.Messages == other.Messages && one.Calls == other.Calls && one.BrokenPromises == other.BrokenPromises && one.Replies == other.Replies
        && ReferenceEquals(one.Dispute, other.Dispute) && ReferenceEquals(one.Promise, other.Promise) && ReferenceEquals(one.Plan, other.Plan)
        && ReferenceEquals(one.Insolvency, other.Insolvency) && ReferenceEquals(one.Handover, other.Handover) && ReferenceEquals(one.Costs, other.Costs);

    /// <summary>The words that begin like this, in any case: the groups and <c>today</c>, and after a dot the fields of a group.</summary>
    /// <param name="prefix">What was typed so far: <c>""</c>, <c>inv</c>, <c>invoice.O</c>.</param>
    public static IReadOnlyList<VocabularyWord> Completions(string prefix) =>
        [.. from field in Words.Inputs
            from word in field.Shape is RecordShape record && prefix.Contains('.', StringComparison.Ordinal)
                ? record.Fields.Select(inner => Word($"{field.Name}.{inner.Name}", inner))
                : [Word(field.Name, field)]
            where word.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            select word];

    private static VocabularyWord Word(string name, Field field) => new(
        name, field.Shape is RecordShape ? "group" : field.Shape.Name + (field.Nullable ? "?" : ""), field.Description ?? "", field.EnglishDescription ?? "");

    private static ContactTerms Contact(CaseState state, DebtorTerms debtor, DateOnly today)
    {
        var last = state.Calls is [.., var latest] ? latest : null;
        var reached = state.Calls.Count - 1;
        while (reached >= 0 && !state.Calls[reached].Reached)
        {
            reached--;
        }

        var contact = reached < 0 ? null : state.Calls[reached];
        return new(
            last?.Day, contact?.Day, DaysSince(last?.Day, today), DaysSince(contact?.Day, today), state.Calls.Count - 1 - reached,
            contact?.SpokenWith ?? "", state.Replies, debtor.HasPhone, debtor.Language);
    }

    private static int DaysSince(DateOnly? day, DateOnly today) => day is { } known ? today.DayNumber - known.DayNumber : 9999;

    private static HistoryTerms History(CaseState state, DateOnly today) => new(
        state.Messages.Count, state.Calls.Count, Reached(state.Calls), state.BrokenPromises, state.Dispute is not null,
        state.Promise is not null, state.Plan is not null, state.Plan?.Missed ?? 0, state.Insolvency is not null, state.Handover is not null,
        state.Costs?.Total() ?? 0, state.Replies, DaysSince(state.Messages is [.., var last] ? last.Day : null, today));

    private static int Reached(ImmutableList<PastCall> calls)
    {
        var reached = 0;
        for (var index = 0; index < calls.Count; index++)
        {
            reached += calls[index].Reached ? 1 : 0;
        }

        return reached;
    }
}
