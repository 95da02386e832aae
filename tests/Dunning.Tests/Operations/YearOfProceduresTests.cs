using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Importing;
using Dunning.Tests.InMemory;
using Dunning.Tests.SampleOffice;
using Dunning.Workflows.Execution;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>
/// The sample office lives a year under every shipped procedure, with clerks who answer most tasks, one way or another, and debtors who reply and
/// contest. On no day does a case hang: it has a next day, a task on somebody's list, a message under way, or it has ended.
/// </summary>
public sealed class YearOfProceduresTests
{
    private const int Days = 365;

    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly SampleWorld World = new(SampleScenario.Clients);

    public static TheoryData<string> Procedures() =>
        [.. Directory.EnumerateDirectories(Repository.Path("workflows")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Procedures))]
    public async Task On_no_day_of_the_year_does_a_case_hang(string procedure)
    {
        var office = await OfficeAtWork.OpenAsync(
            Some.Files(procedure), SampleScenario.Firm, [.. SampleScenario.Clients.Select(client => client.Party with { ProcedureId = procedure, ProcedureInputs = null })]);
        var files = SampleFiles.All(World).Where(file => file.Key.StartsWith("incoming/", StringComparison.Ordinal)).ToLookup(file => file.Key.Split('/')[1]);

        for (var day = SampleCalendar.Start; day < SampleCalendar.Start.AddDays(Days); day = day.AddDays(1))
        {
            var written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var (path, bytes) in files[written])
            {
                await office.Import.ExecuteAsync(new ImportSource(Path.GetFileName(path), bytes), path.Split('/')[2], dryRun: false, None);
            }

            await office.RunAsync(written);
            AssertNothingHangs(office.Store, day);
            await AnswerAsync(office, day);
            AssertNothingHangs(office.Store, day);
        }

        var cases = office.Store.Dossiers.Values;
        Assert.True(cases.Count > 100, "hardly a case was opened");
        Assert.True(cases.Count(dossier => dossier.State.Status == CaseStatus.Closed) > cases.Count * 9 / 10, "most cases come to an end within the year");
        Assert.True(cases.Select(dossier => dossier.State.Closed).Distinct().Count() > 3, "they come to different ends");
    }

    private static void AssertNothingHangs(InMemoryOffice office, DateOnly day)
    {
        var tasks = office.Work.Where(task => task.IsOpen).ToLookup(task => task.Intent.CaseId);
        Assert.All(tasks.SelectMany(each => each), task =>
        {
            Assert.True(task.Intent is { Owner.Length: > 0 } or { Queue.Length: > 0 }, $"{task.Intent.Title} is on nobody's list");
            Assert.NotEmpty(task.Intent.Outcomes);
        });
        var underWay = office.Messages.Where(message => message.Standing is MessageStanding.Pending or MessageStanding.Proposed or MessageStanding.Sending)
            .Select(message => message.Intent.CaseId).ToHashSet();
        foreach (var state in office.Dossiers.Values.Select(dossier => dossier.State))
        {
            Assert.NotEqual(WorkflowSubStatus.Faulted, state.Flow?.SubStatus);
            Assert.All(state.Holds, hold => Assert.True(hold.LastsUntil > day, FormattableString.Invariant($"{day}: the hold of {state.Id} has no end to come")));
            Assert.True(
                state.Status == CaseStatus.Closed ? state.Closed is not null : state.NextDay > day || tasks[state.Id].Any() || underWay.Contains(state.Id),
                FormattableString.Invariant($"{day}: case {state.Id} hangs ({state.Status}, next day {state.NextDay})"));
        }
    }

    // What people do depends on the task alone, so that a year is the same each time; one task in nine nobody ever answers.
    private static async Task AnswerAsync(OfficeAtWork office, DateOnly day)
    {
        foreach (var task in office.Store.Work.Where(task => task.IsOpen && task.Intent.Due <= day).Select(task => task.Intent).ToList())
        {
            var chance = CheckDigits.Number(task.Key + task.Title, 900);
            if (chance % 9 == 0 && task.Deadline is not null || day < task.Due.AddDays(chance % 4))
            {
                continue;
            }

            var outcome = task.Outcomes.Contains("Skip") ? "Skip" : task.Outcomes[chance / 9 % task.Outcomes.Count];
            DateOnly? promised = outcome is nameof(CallOutcome.PromiseToPay) or nameof(CallOutcome.CallBack) or "Toezegging" ? day.AddDays(3 + (chance % 5)) : null;
            var recorded = await office.RecordTask.ExecuteAsync(task.Key, new TaskResult(outcome, "anna", "mevrouw Jansen", promised, null, "faillissement"), None);
            Assert.Empty(recorded.Findings);
        }

        foreach (var state in office.Store.Dossiers.Values.Select(dossier => dossier.State).Where(state => state.Status == CaseStatus.Open && state.OpenedOn.AddDays(12) == day).ToList())
        {
            CaseSignal? signal = (state.Id % 11) switch
            {
                0 => new CaseSignal.ReplyReceived(day, "kan het in termijnen", "anna"),
                1 => new CaseSignal.DisputeRaised("niet compleet geleverd", "anna"),
                2 => new CaseSignal.HoldPlaced(new Hold("wacht op creditnota", day.AddDays(10), "anna")),
                3 => new CaseSignal.DebtorInsolvent(day, "faillissement", "anna"),
                _ => null,
            };
            if (signal is not null && await office.Store.Cases.LeaveSignalAsync(state.Id, "test:" + Key(state.Id), signal, None))
            {
                await office.Advance.OneAsync(state.Id, day, None);
            }
        }
    }

    private static string Key(long caseId) => caseId.ToString(CultureInfo.InvariantCulture);
}
