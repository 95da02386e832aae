using System.Text.Json.Nodes;
using Dunning.Core.Calendars;
using Dunning.Core.Law;
using static Dunning.Core.Questions.Answers;

namespace Dunning.Core.Questions;

// Terms, business days, contact hours and limitation.
internal static class DayQuestions
{
    public static JsonObject FourteenDay(QuestionInput input)
    {
        var letter = input.DayOrNull("received") is { } received ? FourteenDayLetter.ReceivedOn(received)
            : input.IntegerOrNull("postalDays") is { } postalDays ? FourteenDayLetter.Posted(input.Day("sent"), postalDays)
            : FourteenDayLetter.Posted(input.Day("sent"));
        return new() { ["received"] = Write(letter.Received), ["lastDay"] = Write(letter.LastDay), ["costsFrom"] = Write(letter.CostsFrom) };
    }

    public static JsonObject PaymentTerm(QuestionInput input)
    {
        var term = Law.PaymentTerm.Of(input.Day("received"), input.IntegerOrNull("agreedDays"), Size(input, "debtor"), Size(input, "creditor"));
        return new() { ["lastDay"] = Write(term.LastDay), ["interestFrom"] = Write(term.InterestFrom) };
    }

    public static JsonObject Workday(QuestionInput input) => new() { ["workday"] = BusinessCalendar.Dutch.IsBusinessDay(input.Day("date")) };

    public static JsonObject NextWorkday(QuestionInput input) => new() { ["date"] = Write(BusinessCalendar.Dutch.NextBusinessDay(input.Day("date"))) };

    public static JsonObject AddWorkdays(QuestionInput input) =>
        new() { ["date"] = Write(BusinessCalendar.Dutch.AddBusinessDays(input.Day("date"), input.Integer("n"))) };

    public static JsonObject ContactAllowed(QuestionInput input)
    {
        var (day, time) = input.Moment("at");
        return new() { ["allowed"] = ContactHours.Allow(day, time) };
    }

    public static JsonObject Limitation(QuestionInput input)
    {
        var kind = input.Choice("kind", ("general", ClaimKind.General), ("consumer-sale", ClaimKind.ConsumerSale));
        DateOnly[] interruptions = input.DayOrNull("interrupted") is { } day ? [day] : [];
        return new() { ["lastDay"] = Write(Law.Limitation.LastDay(kind, input.Day("due"), interruptions)) };
    }

    private static PartySize Size(QuestionInput input, string name) =>
        input.Choice(name, ("sme", PartySize.SmallOrMedium), ("large", PartySize.Large), ("public", PartySize.Public));
}
