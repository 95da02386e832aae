using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Languages;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Tasks;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class TaskListContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    [Fact]
    public async Task Open_tasks_show_who_owes_what_most_urgent_first()
    {
        await SetUpAsync(Given.Invoice("a", 100), Given.Invoice("b", 900), Given.Invoice("c", 50));
        await OpenAsync("a", id => [Given.Planned(Given.Call(id))]);
        await OpenAsync("b", id => [Given.Planned(Given.Call(id))]);
        await OpenAsync("c", id => [new CaseEvent.PromiseBroken(Given.Why), Given.Planned(Given.Call(id, "2026-03-03"))]);

        var tasks = await Office.Tasks.OpenAsync(new TaskFilter(), None);

        Assert.Equal(["c", "b", "a"], tasks.Select(task => task.InvoiceNumber));
        var first = tasks[1];
        Assert.Equal(
            (Given.ClientId, "Bakkerij bakkerij", "D1", "Café Ijsbeer", "06 12345678", 900m, "EUR", 0),
            (first.ClientId, first.ClientName, first.DebtorNumber, first.DebtorName, first.DebtorPhone, first.Open, first.Currency, first.BrokenPromises));
        Assert.Equal((1, UrgencyReason.BrokenPromise), (tasks[0].BrokenPromises, tasks[0].Urgency.Reason));
        Assert.Equal(first.Task.Key, (await Office.Tasks.FindAsync(first.Task.Key, None))?.Task.Key);
    }

    [Fact]
    public async Task A_filter_narrows_by_kind_client_and_day()
    {
        await SetUpAsync(Given.Invoice());
        await OpenAsync("2026-001", id => [Given.Planned(Given.Call(id)), Given.Planned(Given.Call(id, "2026-03-09", 2)), Given.Planned(Given.Call(id, attempt: 3) with { Kind = TaskKind.Review })]);

        Assert.Equal([2, 1], (await Office.Tasks.OpenAsync(new TaskFilter(TaskKind.Call), None)).Select(task => task.Task.Attempt));
        Assert.Equal([3, 1], (await Office.Tasks.OpenAsync(new TaskFilter(DueBy: Given.Today), None)).Select(task => task.Task.Attempt));
        Assert.Equal([3, 2], (await Office.Tasks.OpenAsync(new TaskFilter { Limit = 2 }, None)).Select(task => task.Task.Attempt));
        Assert.Equal([2, 1], (await Office.Tasks.OpenAsync(new TaskFilter { Skip = 1 }, None)).Select(task => task.Task.Attempt));
        Assert.Empty(await Office.Tasks.OpenAsync(new TaskFilter { Scope = DeskScope.Of("ander") }, None));
        Assert.Empty(await Office.Tasks.OpenAsync(new TaskFilter { Queue = "beoordelen" }, None));
        Assert.Equal(3, (await Office.Tasks.OpenAsync(new TaskFilter { Queue = "bellen", Language = Language.Dutch }, None)).Count);
        Assert.Empty(await Office.Tasks.OpenAsync(new TaskFilter { Language = Language.English }, None));
    }

    [Fact]
    public async Task A_task_ends_once_and_leaves_a_signal()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Call(id))]);
        var key = Given.Call(state.Id).Key;

        Assert.True(await Office.Tasks.EndAsync(key, Given.Result(), Given.Today, None));
        Assert.False(await Office.Tasks.EndAsync(key, Given.Result("PromiseToPay"), Given.Today, None));
        Assert.False(await Office.Tasks.EndAsync("onbekend", Given.Result(), Given.Today, None));

        Assert.Equal(new CaseSignal.TaskEnded(key, Given.Result()), Assert.Single((await FindAsync(state.Id)).Signals).Signal);
        Assert.Null(await Office.Tasks.FindAsync(key, None));
    }

    [Fact]
    public async Task A_task_that_a_case_plans_again_can_end_again()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Call(id))]);
        var call = Given.Call(state.Id);
        await Office.Tasks.EndAsync(call.Key, Given.Result(), Given.Today, None);
        await RecordAsync(state.Id, new CaseEvent.TaskEnded(call.Key, Given.Result(), Given.Why), Given.Planned(call));

        Assert.True(await Office.Tasks.EndAsync(call.Key, Given.Result("PromiseToPay"), Given.Today, None));

        Assert.Equal(new CaseSignal.TaskEnded(call.Key, Given.Result("PromiseToPay")), Assert.Single((await FindAsync(state.Id)).Signals).Signal);
    }

    [Fact]
    public async Task The_order_follows_what_happens_to_the_case()
    {
        await SetUpAsync(Given.Invoice("a", 100), Given.Invoice("b", 900), Given.Invoice("c", 500, due: "2026-01-20"), Given.Invoice("d", 500, due: "2026-01-10"));
        var a = await OpenAsync("a", id => [Given.Planned(Given.Call(id))]);
        await OpenAsync("b", id => [Given.Planned(Given.Call(id))]);
        await OpenAsync("c", id => [Given.Planned(Given.Call(id))]);
        await OpenAsync("d", id => [Given.Planned(Given.Call(id) with { IsCallBack = true })]);
        Assert.Equal(["d", "b", "c", "a"], await OrderAsync());

        await RecordAsync(a.Id, new CaseEvent.PromiseBroken(Given.Why));

        Assert.Equal(["a", "d", "b", "c"], await OrderAsync());
    }

    [Fact]
    public async Task Of_what_weighs_the_same_the_oldest_goes_first()
    {
        await SetUpAsync(Given.Invoice("young", 500, due: "2026-01-20"), Given.Invoice("old", 500, due: "2026-01-10"));
        await OpenAsync("young", id => [Given.Planned(Given.Call(id))]);
        await OpenAsync("old", id => [Given.Planned(Given.Call(id))]);

        Assert.Equal(["old", "young"], await OrderAsync());
    }

    [Fact]
    public async Task A_task_belongs_to_who_opened_it_for_a_quarter_of_an_hour()
    {
        await SetUpAsync(Given.Invoice());
        var key = Given.Call((await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Call(id))])).Id).Key;

        Assert.Equal("anna", (await Office.Tasks.ClaimAsync(key, "anna", None))?.By);
        Assert.Equal("anna", (await Office.Tasks.ClaimAsync(key, "bram", None))?.By);
        Assert.Equal("anna", (await Office.Tasks.FindAsync(key, None))?.Claim?.By);
        Office.Time.Move(TimeSpan.FromMinutes(15));
        Assert.Equal("bram", (await Office.Tasks.ClaimAsync(key, "bram", None))?.By);
        Assert.Null(await Office.Tasks.ClaimAsync("onbekend", "bram", None));
    }

    [Fact]
    public async Task Nobody_ends_a_task_that_somebody_else_is_at_work_on()
    {
        await SetUpAsync(Given.Invoice());
        var key = Given.Call((await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Call(id))])).Id).Key;
        await Office.Tasks.ClaimAsync(key, "bram", None);

        Assert.False(await Office.Tasks.EndAsync(key, Given.Result(), Given.Today, None));
        Assert.NotNull(await Office.Tasks.FindAsync(key, None));
        await Office.Tasks.ReleaseAsync(key, "anna", None);
        Assert.False(await Office.Tasks.EndAsync(key, Given.Result(), Given.Today, None));
        await Office.Tasks.ReleaseAsync(key, "bram", None);

        Assert.True(await Office.Tasks.EndAsync(key, Given.Result(), Given.Today, None));
    }

    [Fact]
    public async Task What_is_owed_follows_the_payments()
    {
        await SetUpAsync(Given.Invoice("a", 100), Given.Invoice("b", 250));
        var key = Given.Call((await OpenAsync("a", id => [Given.Planned(Given.Call(id))])).Id).Key;
        Assert.Equal(new OwedNow(Given.ClientId, 100, 350, "EUR"), await Office.Tasks.OwedAsync(key, None));

        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(60, "a")]), None);

        Assert.Equal(new OwedNow(Given.ClientId, 40, 290, "EUR"), await Office.Tasks.OwedAsync(key, None));
        Assert.Null(await Office.Tasks.OwedAsync("onbekend", None));
    }

    [Fact]
    public async Task An_answer_is_not_taken_back_once_something_of_it_leaves()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Planned(Given.Call(id))]);
        var call = Given.Call(state.Id);
        await RecordAsync(state.Id, new CaseEvent.TaskEnded(call.Key, Given.Result(), Given.Why), Given.Planned(Given.Message(state.Id)));
        var decision = AnswerWithdrawal.Decide(await Office.Cases.EventsAsync(state.Id, None), call.Key, "anna")!;
        Assert.Single(await Office.Outbox.ClaimAsync(Given.Today, 10, None));

        Assert.Equal([state.Id], await Office.Cases.SaveAsync([new CaseSave(decision, [])], Given.Today, None));

        Assert.Equal(decision.Before, (await FindAsync(state.Id)).State.Version);
    }

    private async Task<IEnumerable<string>> OrderAsync() => (await Office.Tasks.OpenAsync(new TaskFilter(), None)).Select(task => task.InvoiceNumber);
}
