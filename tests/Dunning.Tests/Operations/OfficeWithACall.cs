using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Desk;
using Dunning.Operations.Tasks;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>An office on the first day on which somebody must be called.</summary>
internal sealed class OfficeWithACall
{
    private static readonly CancellationToken None = CancellationToken.None;

    private OfficeWithACall(OfficeAtWork office, DateOnly today, OpenTask call)
    {
        (Office, Today, Call) = (office, today, call);
        Foresee = new ForeseeTaskResult(office.Store.Tasks, office.Advance, office.Store.Clock);
        TakeBack = new TakeBackTaskResult(office.Store.Cases, office.Store.Clock);
    }

    public OfficeAtWork Office { get; }

    public DateOnly Today { get; }

    public OpenTask Call { get; }

    public ForeseeTaskResult Foresee { get; }

    public TakeBackTaskResult TakeBack { get; }

    public static async Task<OfficeWithACall> OpenAsync()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1240,00");
        for (var day = new DateOnly(2026, 1, 6); day < new DateOnly(2026, 6, 1); day = day.AddDays(1))
        {
            await office.RunAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            if (await office.Store.Tasks.OpenAsync(new TaskFilter(TaskKind.Call), None) is [var call, ..])
            {
                await office.Store.Clock.SetSampleDayAsync(call.Task.Due, None);
                return new OfficeWithACall(office, call.Task.Due, call);
            }
        }

        throw new InvalidOperationException("The procedure never calls.");
    }

    /// <summary>What the outcome needs, and nothing else.</summary>
    public TaskResult Result(CallOutcome outcome) => new(
        outcome.ToString(), "anna", "mevrouw Jansen", outcome is CallOutcome.PromiseToPay or CallOutcome.CallBack ? Today.AddDays(8) : null,
        outcome == CallOutcome.PromiseToPay ? 500m : null, outcome is CallOutcome.Dispute or CallOutcome.Insolvent ? "levering niet compleet" : null);

    public async Task<IReadOnlyList<CaseEvent>> EventsAsync() => await Office.Store.Cases.EventsAsync(Call.Task.CaseId, None);

    public async Task<CaseState> StateAsync() => (await Office.Store.Cases.FindAsync(Call.Task.CaseId, Today, None))!.State;

    public async Task<TaskRecorded> RecordAsync(TaskResult result)
    {
        var recorded = await Office.RecordTask.ExecuteAsync(Call.Task.Key, result, None);
        Assert.Empty(recorded.Findings);
        return recorded;
    }

    public Task<bool> TakeBackAsync(TaskRecorded recorded, string by = "anna") =>
        TakeBack.ExecuteAsync(DeskScope.Office, recorded.CaseId, Call.Task.Key, recorded.Version, by, None);
}
