using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Tasks;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>An answer that is taken back leaves the case where it stood, in its state, on the lists and in the outbox.</summary>
public sealed class TakeBackTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<CallOutcome> Outcomes => [.. Enum.GetValues<CallOutcome>()];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task It_stands_as_it_stood(CallOutcome outcome)
    {
        var at = await OfficeWithACall.OpenAsync();
        var before = await at.StateAsync();
        var recorded = await at.RecordAsync(at.Result(outcome));

        Assert.True(await at.TakeBackAsync(recorded));

        var after = await at.StateAsync();
        Assert.Equal(Bare(before), Bare(after));
        Assert.Equal(CaseJson.Write(CaseFold.Of(await at.EventsAsync())), CaseJson.Write(after));
        Assert.Equal([CaseJson.Write(at.Call.Task)], (await at.Office.Store.Tasks.OpenAsync(new TaskFilter(), None)).Select(open => CaseJson.Write(open.Task)));
        Assert.DoesNotContain(at.Office.Store.Messages, message => message.Standing is InMemory.MessageStanding.Pending or InMemory.MessageStanding.Proposed);
    }

    [Fact]
    public async Task Another_answer_can_be_given_then()
    {
        var at = await OfficeWithACall.OpenAsync();
        await at.TakeBackAsync(await at.RecordAsync(at.Result(CallOutcome.Dispute)));

        await at.RecordAsync(at.Result(CallOutcome.PromiseToPay));

        var state = await at.StateAsync();
        Assert.Null(state.Dispute);
        Assert.Equal(500m, state.Promise!.Amount);
        Assert.Single(state.Calls);
    }

    [Fact]
    public async Task Once_something_else_happened_it_stands()
    {
        var at = await OfficeWithACall.OpenAsync();
        var recorded = await at.RecordAsync(at.Result(CallOutcome.PromiseToPay));
        await at.Office.PlaceHold.ExecuteAsync(recorded.CaseId, "op verzoek", at.Today.AddDays(5), "anna", None);

        Assert.False(await at.TakeBackAsync(recorded));

        Assert.NotNull((await at.StateAsync()).Promise);
    }

    [Fact]
    public async Task It_is_taken_back_once()
    {
        var at = await OfficeWithACall.OpenAsync();
        var recorded = await at.RecordAsync(at.Result(CallOutcome.Refuses));

        Assert.True(await at.TakeBackAsync(recorded));
        Assert.False(await at.TakeBackAsync(recorded));
        Assert.Null(AnswerWithdrawal.Decide(await at.EventsAsync(), at.Call.Task.Key, "anna"));
    }

    private static string Bare(CaseState state) => CaseJson.Write(state with { Version = 0 });
}
