using Dunning.Cases.Lifecycle;
using Dunning.Cases.Migrating;
using Dunning.Operations.Casework;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Tests.Cases;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class MigrateCasesTests
{
    private static readonly DateOnly Today = new(2026, 1, 14);

    [Fact]
    public async Task A_dry_run_tells_case_by_case_and_stores_nothing()
    {
        var office = await WaitingAsync(new Variant().Set("wait2", "days", "20"));
        var before = await EventsAsync(office, 1);

        var report = await MigrateAsync(office, dryRun: true, choices: MigrationChoices.None with { Rewait = true });

        Assert.Equal((true, 2, 0, 0), (report.DryRun, report.Moved, report.Skipped, report.Refused));
        Assert.Equal(["D-000001", "D-000002"], report.Cases.Select(each => each.Case));
        Assert.All(report.Cases, each =>
        {
            Assert.Equal(["Een week wachten"], each.WaitsAt);
            Assert.Equal((new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 28)), (each.NextBefore, each.NextAfter));
        });
        Assert.Equal(before, await EventsAsync(office, 1));
        Assert.Equal([new VersionCount("zoho-vdt", 1, 2)], await office.Store.Cases.OpenByVersionAsync(None));
    }

    [Fact]
    public async Task What_a_dry_run_told_is_what_happens_and_twice_changes_nothing()
    {
        var office = await WaitingAsync(new Variant().Set("wait2", "days", "20"));
        var choices = MigrationChoices.None with { Rewait = true };
        var told = await MigrateAsync(office, dryRun: true, choices: choices);

        var done = await MigrateAsync(office, choices: choices);

        Assert.Equal(told.Cases.Select(CaseJson.Write), done.Cases.Select(CaseJson.Write));
        Assert.Equal([new VersionCount("zoho-vdt", 2, 2)], await office.Store.Cases.OpenByVersionAsync(None));
        Assert.Equal(new DateOnly(2026, 1, 28), (await office.Store.Cases.FindAsync(1, Today, None))?.State.NextDay);
        Assert.Empty((await MigrateAsync(office, choices: choices)).Cases);
        Assert.Equal(MigrationOutcome.Skipped, Assert.Single((await MigrateAsync(office, caseId: 1)).Cases).Outcome);
    }

    [Fact]
    public async Task One_case_moves_and_the_others_stay()
    {
        var office = await WaitingAsync(new Variant());

        var report = await MigrateAsync(office, caseId: 2);

        Assert.Equal("D-000002", Assert.Single(report.Cases).Case);
        Assert.Equal([new VersionCount("zoho-vdt", 1, 1), new VersionCount("zoho-vdt", 2, 1)], await office.Store.Cases.OpenByVersionAsync(None));
    }

    [Fact]
    public async Task What_can_not_move_stays_and_says_why()
    {
        var office = await WaitingAsync(new Variant().Remove("wait2").Connect("mail1", "Done", "mail2"));

        var report = await MigrateAsync(office);

        Assert.Equal((0, 2), (report.Moved, report.Refused));
        Assert.All(report.Cases, each => Assert.Equal("migrate.activity-gone", Assert.Single(each.Findings).Code));
        Assert.Equal([new VersionCount("zoho-vdt", 1, 2)], await office.Store.Cases.OpenByVersionAsync(None));
    }

    [Fact]
    public async Task A_message_that_waits_for_release_waits_for_it_again()
    {
        var office = await WaitingAsync(new Variant().Set("mail2", "template", "laatste-herinnering"));
        await office.RunAsync("2026-01-15", RunMode.Propose);
        Assert.Equal(2, (await office.Store.Outbox.ProposedAsync(Dunning.Operations.Desk.DeskScope.Office, None)).Count);

        var report = await MigrateAsync(office, day: new DateOnly(2026, 1, 15));

        Assert.All(report.Cases, each => Assert.Equal(["Tweede herinnering"], each.Planned));
        Assert.All(await office.Store.Outbox.ProposedAsync(Dunning.Operations.Desk.DeskScope.Office, None), waiting => Assert.Equal("laatste-herinnering", waiting.Message.Template));
        var run = await office.RunAsync("2026-01-16");
        Assert.Equal((2, 0), (run.Proposed, run.Letters));
    }

    [Fact]
    public async Task A_message_that_is_being_sent_leaves_once_and_the_case_goes_on()
    {
        var office = await WaitingAsync(new Variant().Set("mail2", "template", "laatste-herinnering"));
        await office.Advance.ExecuteAsync(new DateOnly(2026, 1, 15), propose: false, None);
        var claimed = (await office.Store.Outbox.ClaimAsync(new DateOnly(2026, 1, 15), 10, None)).SelectMany(parcel => parcel.Items).ToList();
        Assert.Equal(2, claimed.Count);

        await MigrateAsync(office, day: new DateOnly(2026, 1, 15));

        // The process died while sending; the next run finishes that parcel and makes no other.
        var run = await office.RunAsync("2026-01-15");
        Assert.Equal(2, run.Letters + run.Mails + (run.Bundles > 0 ? 1 : 0));
        foreach (var id in new[] { 1L, 2L })
        {
            var state = (await office.Store.Cases.FindAsync(id, Today, None))!.State;
            Assert.Equal(("wait3", 2), (state.Flow!.Bookmarks.Single().ActivityId, state.Messages.Count));
        }
    }

    [Fact]
    public async Task A_task_result_that_was_not_answered_yet_is_answered_first()
    {
        var office = await WaitingAsync(new Variant().Set("call1", "title", "Anders"));
        await office.RunAsync("2026-01-15");
        await office.RunAsync("2026-01-22");
        var task = (await office.Store.Tasks.OpenAsync(new TaskFilter(), None))[0].Task;
        await office.Store.Cases.LeaveSignalAsync(task.CaseId, "test", new CaseSignal.TaskEnded(task.Key, new("Refuses", "anna", "Jan", null, null, null)), None);

        await MigrateAsync(office, caseId: task.CaseId, day: new DateOnly(2026, 1, 22));

        var work = (await office.Store.Cases.FindAsync(task.CaseId, Today, None))!;
        Assert.Empty(work.Signals);
        Assert.Equal((2, "week1"), (work.State.ProcedureVersion, work.State.Flow!.Bookmarks.Single().ActivityId));
    }

    [Theory]
    [InlineData("zoho-vd", 1, 2, null, "procedure.unknown")]
    [InlineData("zoho-vdt", 1, 7, null, "procedure.unknown-version")]
    [InlineData("zoho-vdt", 2, 2, null, "migrate.same-version")]
    [InlineData("zoho-vdt", 1, 3, null, "migrate.retracted")]
    [InlineData("zoho-vdt", 1, 2, 99, "migrate.unknown-case")]
    [InlineData("zoho-vdt", 3, 2, 1, "migrate.other-version")]
    public async Task A_wrong_order_is_told_and_moves_nothing(string id, int from, int to, int? caseId, string code)
    {
        var office = await WaitingAsync(new Variant().Set("wait2", "days", "20"), new Variant().Set("wait2", "days", "21"));
        await office.Store.Procedures.RetractAsync("zoho-vdt", 3, new VersionStamp(new DateOnly(2026, 3, 1)), None);

        var report = await Use(office).ExecuteAsync(new MigrationOrder(id, from, to, caseId, MigrationChoices.None, DryRun: false), Today, None);

        Assert.Equal(code, Assert.Single(report.Findings).Code);
        Assert.Empty(report.Cases);
    }

    [Fact]
    public async Task A_case_that_changed_between_reading_and_saving_is_decided_again()
    {
        var office = await WaitingAsync(new Variant());
        var meddling = new MeddlingCases(office.Store.Cases, async () => await office.PlaceHold.ExecuteAsync(1, "op verzoek", new DateOnly(2026, 2, 2), "anna", None));

        var report = await new MigrateCases(office.Store.Procedures, office.Procedures, meddling, office.Store.Outbox)
            .ExecuteAsync(new MigrationOrder("zoho-vdt", 1, 2, null, MigrationChoices.None, DryRun: false), Today, None);

        Assert.Equal(2, report.Moved);
        var state = (await office.Store.Cases.FindAsync(1, Today, None))!.State;
        Assert.Equal((CaseStatus.Held, 2), (state.Status, state.ProcedureVersion));
    }

    private static CancellationToken None => CancellationToken.None;

    private static MigrateCases Use(OfficeAtWork office) => new(office.Store.Procedures, office.Procedures, office.Store.Cases, office.Store.Outbox);

    private static Task<MigrationReport> MigrateAsync(OfficeAtWork office, bool dryRun = false, long? caseId = null, MigrationChoices? choices = null, DateOnly? day = null) =>
        Use(office).ExecuteAsync(new MigrationOrder("zoho-vdt", 1, 2, caseId, choices ?? MigrationChoices.None, dryRun), day ?? Today, None);

    private static async Task<IEnumerable<string>> EventsAsync(OfficeAtWork office, long caseId) =>
        (await office.Store.Cases.EventsAsync(caseId, None)).Select(happened => CaseJson.Write(happened)).ToList();

    /// <summary>Two cases that got their first reminder on 8 January and wait for the second, and further versions of the procedure.</summary>
    private static async Task<OfficeAtWork> WaitingAsync(params IReadOnlyList<Variant> versions)
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1210,00;1001", "F2;2026-01-05;500,00;1002;twee@example.nl");
        await office.RunAsync("2026-01-06");
        await office.RunAsync("2026-01-08");
        await office.Store.Clock.SetSampleDayAsync(Today, None);
        foreach (var version in versions)
        {
            var (published, findings) = await new PublishProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync(version.Files(), "", new VersionStamp(Today), None);
            Assert.True(published is not null, string.Join("; ", findings));
        }

        return office;
    }

    /// <summary>Lets something happen just before the first save.</summary>
    private sealed class MeddlingCases(ICaseStore cases, Func<Task> meddle) : ICaseStore
    {
        private bool done;

        public async Task<IReadOnlyList<long>> SaveAsync(IReadOnlyList<CaseSave> saves, DateOnly day, CancellationToken cancellationToken)
        {
            if (!done)
            {
                done = true;
                await meddle();
            }

            return await cases.SaveAsync(saves, day, cancellationToken);
        }

        public Task<IReadOnlyList<CaseToOpen>> ToOpenAsync(IReadOnlyDictionary<string, DateOnly> dueBefore, DateOnly today, int limit, CancellationToken cancellationToken) =>
            cases.ToOpenAsync(dueBefore, today, limit, cancellationToken);

        public Task<IReadOnlyList<CaseWork>> DueAsync(DateOnly today, int limit, CancellationToken cancellationToken) => cases.DueAsync(today, limit, cancellationToken);

        public Task<CaseWork?> FindAsync(long caseId, DateOnly today, CancellationToken cancellationToken) => cases.FindAsync(caseId, today, cancellationToken);

        public Task<IReadOnlyList<CaseWork>> ReadAsync(IReadOnlyList<long> caseIds, DateOnly today, CancellationToken cancellationToken) =>
            cases.ReadAsync(caseIds, today, cancellationToken);

        public Task<bool> LeaveSignalAsync(long caseId, string key, CaseSignal signal, CancellationToken cancellationToken) => cases.LeaveSignalAsync(caseId, key, signal, cancellationToken);

        public Task<IReadOnlyList<CaseWork>> OnVersionAsync(string procedureId, int version, long after, int limit, DateOnly today, CancellationToken cancellationToken) =>
            cases.OnVersionAsync(procedureId, version, after, limit, today, cancellationToken);

        public Task<IReadOnlyList<VersionCount>> OpenByVersionAsync(CancellationToken cancellationToken) => cases.OpenByVersionAsync(cancellationToken);

        public Task<IReadOnlyList<WaitingInvoices>> WithoutProcedureAsync(IReadOnlyCollection<string> published, DateOnly today, CancellationToken cancellationToken) =>
            cases.WithoutProcedureAsync(published, today, cancellationToken);

        public Task<IReadOnlyList<CaseEvent>> EventsAsync(long caseId, CancellationToken cancellationToken) => cases.EventsAsync(caseId, cancellationToken);
    }
}
