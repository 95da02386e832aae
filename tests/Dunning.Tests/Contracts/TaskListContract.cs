using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
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

        Assert.Equal(["b", "a", "c"], tasks.Select(task => task.InvoiceNumber));
        var first = tasks[0];
        Assert.Equal(
            (Given.ClientId, "Bakkerij bakkerij", "D1", "Café Ijsbeer", "06 12345678", 900m, "EUR", 0),
            (first.ClientId, first.ClientName, first.DebtorNumber, first.DebtorName, first.DebtorPhone, first.Open, first.Currency, first.BrokenPromises));
        Assert.Equal(1, tasks[2].BrokenPromises);
        Assert.Equal(first.Task.Key, (await Office.Tasks.FindAsync(first.Task.Key, None))?.Task.Key);
    }

    [Fact]
    public async Task A_filter_narrows_by_kind_client_and_day()
    {
        await SetUpAsync(Given.Invoice());
        await OpenAsync("2026-001", id => [Given.Planned(Given.Call(id)), Given.Planned(Given.Call(id, "2026-03-09", 2)), Given.Planned(Given.Call(id, attempt: 3) with { Kind = TaskKind.Review })]);

        Assert.Equal([1, 2], (await Office.Tasks.OpenAsync(new TaskFilter(TaskKind.Call), None)).Select(task => task.Task.Attempt));
        Assert.Equal([1, 3], (await Office.Tasks.OpenAsync(new TaskFilter(DueBy: Given.Today), None)).Select(task => task.Task.Attempt));
        Assert.Empty(await Office.Tasks.OpenAsync(new TaskFilter { Scope = DeskScope.Of("ander") }, None));
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
}
