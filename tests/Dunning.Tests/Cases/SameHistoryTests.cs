using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>History and contact are worked out anew only when something was recorded that they tell of.</summary>
public sealed class SameHistoryTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    private static readonly CaseState Plain = new() { Id = 1, ProcedureId = "p", ProcedureVersion = 1, OpenedOn = new DateOnly(2026, 1, 6) };

    private static readonly Dictionary<string, CaseState> Later = new(StringComparer.Ordinal)
    {
        ["a message"] = Plain with { Messages = [new PastMessage(Today, "t", "n", Channel.Letter)] },
        ["a call"] = Plain with { Calls = [new PastCall(Today, true, "Anna", null, null)] },
        ["a call in vain"] = Plain with { Calls = [new PastCall(Today, false, "", null, null)] },
        ["a broken promise"] = Plain with { BrokenPromises = 1 },
        ["a reply"] = Plain with { Replies = 1 },
        ["a dispute"] = Plain with { Dispute = new Dispute("t", Today) },
        ["a promise"] = Plain with { Promise = new Promise(1, Today, Today) },
        ["a plan"] = Plain with { Plan = new PaymentPlan([new Instalment(Today, 1)], Today) },
        ["a plan with a missed term"] = Plain with { Plan = new PaymentPlan([new Instalment(Today, 1)], Today, 1, Today) },
        ["insolvency"] = Plain with { Insolvency = new Insolvency("k", Today) },
        ["a handover"] = Plain with { Handover = new Handover("t", "t", "r", Today) },
        ["costs"] = Plain with { Costs = new ChargedCosts(40, 0, 100, Today) },
        ["nothing"] = Plain with { Version = 7 },
        ["something planned"] = Plain with { Outstanding = [new Outstanding("k", "n", null)] },
        ["a hold"] = Plain with { Holds = [new Hold("r", Today, "b")] },
        ["a shift"] = Plain with { Shifted = 3 },
    };

    public static TheoryData<string> Recorded => [.. Later.Keys];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void It_is_another_history_exactly_when_the_words_say_something_else(string recorded)
    {
        var later = Later[recorded];

        Assert.Equal(Words(Plain).SequenceEqual(Words(later)), CaseVocabulary.HaveSameHistory(Plain, later));
    }

    private static object?[] Words(CaseState state) => CaseVocabulary.Values(Some.Facts(Some.Invoice(100, new DateOnly(2026, 1, 5)), [], Today), state, Today);
}
