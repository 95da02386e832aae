using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>The sentence under the form is the one that is stored.</summary>
public sealed class ConsequenceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<CallOutcome, Language> Everything => new MatrixTheoryData<CallOutcome, Language>(Enum.GetValues<CallOutcome>(), Enum.GetValues<Language>());

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task What_is_foreseen_is_what_is_stored(CallOutcome outcome, Language language)
    {
        var at = await OfficeWithACall.OpenAsync();
        var before = await at.EventsAsync();

        var foreseen = await at.Foresee.ExecuteAsync(at.Call.Task.Key, at.Result(outcome), None);
        Assert.Equal(before, await at.EventsAsync());
        await at.RecordAsync(at.Result(outcome));

        var stored = (await at.EventsAsync()).Skip(before.Count).Select(happened => CaseJson.Read<CaseEvent>(CaseJson.Write(happened))).ToList();
        Assert.Equal(Consequence.Sentence(stored, language), string.Join(' ', foreseen!.Led.Select(why => why.Sentence(language))));
        Assert.NotEmpty(foreseen.Led);
        Assert.Empty(foreseen.Led.Except(stored.Select(happened => happened.Why)));
    }

    [Fact]
    public async Task A_promise_tells_its_amount_and_day_while_they_are_typed()
    {
        var at = await OfficeWithACall.OpenAsync();

        var first = await at.Foresee.ExecuteAsync(at.Call.Task.Key, at.Result(CallOutcome.PromiseToPay), None);
        var other = await at.Foresee.ExecuteAsync(at.Call.Task.Key, at.Result(CallOutcome.PromiseToPay) with { Amount = 700 }, None);

        Assert.Contains("€\u00a0500,00", first!.Led[0].Sentence(Language.Dutch), StringComparison.Ordinal);
        Assert.Contains("€\u00a0700,00", other!.Led[0].Sentence(Language.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_too_far_away_gets_a_counter_date_of_at_least_seven_days()
    {
        var at = await OfficeWithACall.OpenAsync();

        var foreseen = await at.Foresee.ExecuteAsync(at.Call.Task.Key, at.Result(CallOutcome.PromiseToPay) with { Day = at.Today.AddDays(45) }, None);

        Assert.Equal("task.promise-too-far", Assert.Single(foreseen!.Findings).Code);
        Assert.True(foreseen.CounterDate >= at.Today.AddDays(7));
        Assert.Empty(foreseen.Led);
    }
}
