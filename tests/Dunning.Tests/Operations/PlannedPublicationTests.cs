using Dunning.Operations.Casework;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Tests.Cases;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class PlannedPublicationTests
{
    private static readonly VersionStamp Stamp = new(new DateOnly(2026, 1, 7), "anna", "langer wachten");
    private static readonly DateOnly Effective = new(2026, 1, 14);

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task The_run_of_its_day_publishes_it_first_and_running_cases_move_when_that_was_asked()
    {
        var office = await PlannedAsync(moves: true);
        await office.RunAsync("2026-01-13");
        Assert.Equal([new VersionCount("zoho-vdt", 1, 1)], await office.Store.Cases.OpenByVersionAsync(None));

        await office.ImportAsync("F2;2026-01-05;500,00;1002");
        await office.RunAsync("2026-01-14");

        Assert.Equal([new VersionCount("zoho-vdt", 2, 2)], await office.Store.Cases.OpenByVersionAsync(None));
        Assert.Equal(Stamp with { Day = Effective }, (await office.Store.Procedures.LatestAsync("zoho-vdt", None))?.Stamp);
        Assert.Empty(await office.Store.Procedures.PlansAsync(None));
    }

    [Fact]
    public async Task A_day_on_which_nobody_ran_is_made_up_for_and_running_cases_stay_when_that_was_asked()
    {
        var office = await PlannedAsync(moves: false);

        await office.RunAsync("2026-01-16");

        Assert.Equal(2, (await office.Store.Procedures.LatestAsync("zoho-vdt", None))?.Version);
        Assert.Equal([new VersionCount("zoho-vdt", 1, 1)], await office.Store.Cases.OpenByVersionAsync(None));
    }

    [Fact]
    public async Task A_draft_that_was_saved_again_is_not_published_and_the_run_and_the_log_say_so()
    {
        var office = await PlannedAsync(moves: false);
        await SaveAsync(office, new Variant().Set("wait2", "days", "30"));

        var run = await office.RunAsync("2026-01-14");

        Assert.Equal(new HeldBack("procedure.plan-lapsed", 1), Assert.Single(run.Held));
        Assert.Equal(1, (await office.Store.Procedures.LatestAsync("zoho-vdt", None))?.Version);
        Assert.NotNull(await office.Store.Procedures.DraftAsync("zoho-vdt", None));
        var entry = (await office.Store.Procedures.LogAsync("zoho-vdt", None))[0];
        Assert.Equal((ProcedureAct.PlanLapsed, "procedure.draft-changed", ""), (entry.Act, entry.Stamp.Note, entry.Stamp.By));
        Assert.Empty((await office.RunAsync("2026-01-15")).Held);
    }

    [Fact]
    public async Task A_plan_that_stopped_between_publishing_and_moving_goes_on()
    {
        var office = await PlannedAsync(moves: true);
        await new PublishDraft(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 1, Stamp with { Day = Effective }, None);

        await office.RunAsync("2026-01-14");

        Assert.Equal([new VersionCount("zoho-vdt", 2, 1)], await office.Store.Cases.OpenByVersionAsync(None));
        Assert.Empty(await office.Store.Procedures.PlansAsync(None));
    }

    [Fact]
    public async Task A_plan_is_refused_for_a_day_that_is_not_later_for_a_draft_that_is_wrong_and_for_another_revision()
    {
        var office = await OfficeAtWork.OpenAsync();
        var planning = new PlanPublication(office.Store.Procedures);
        await SaveAsync(office, new Variant().Set("mail1", "template", "bestaat-niet"));

        Assert.Equal("procedure.plan-day", Assert.Single((await planning.ExecuteAsync("zoho-vdt", 1, Stamp.Day, false, Stamp, None)).Findings).Code);
        Assert.Equal("procedure.draft-changed", Assert.Single((await planning.ExecuteAsync("zoho-vdt", 7, Effective, false, Stamp, None)).Findings).Code);
        Assert.Contains("procedure.no-template", (await planning.ExecuteAsync("zoho-vdt", 1, Effective, false, Stamp, None)).Findings.Select(finding => finding.Code));
        Assert.Empty(await office.Store.Procedures.PlansAsync(None));
    }

    [Fact]
    public async Task A_plan_is_taken_back_once_and_by_name()
    {
        var office = await PlannedAsync(moves: false);
        var planning = new PlanPublication(office.Store.Procedures);

        Assert.Empty(await planning.WithdrawAsync("zoho-vdt", Stamp with { By = "bert" }, None));

        Assert.Equal("procedure.no-plan", Assert.Single(await planning.WithdrawAsync("zoho-vdt", Stamp, None)).Code);
        Assert.Equal(["bert PlanWithdrawn", "anna Planned"], (await office.Store.Procedures.LogAsync("zoho-vdt", None)).Select(entry => $"{entry.Stamp.By} {entry.Act}"));
        await office.RunAsync("2026-01-14");
        Assert.Equal(1, (await office.Store.Procedures.LatestAsync("zoho-vdt", None))?.Version);
    }

    private static async Task<OfficeAtWork> PlannedAsync(bool moves)
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1210,00");
        await office.RunAsync("2026-01-06");
        await SaveAsync(office, new Variant().Set("wait2", "days", "20"));
        var (plan, findings) = await new PlanPublication(office.Store.Procedures).ExecuteAsync("zoho-vdt", 1, Effective, moves, Stamp, None);
        Assert.True(plan is not null, string.Join("; ", findings));
        return office;
    }

    private static async Task SaveAsync(OfficeAtWork office, Variant variant) => await new SaveDraft(office.Store.Procedures).ExecuteAsync(variant.Files(), "", Stamp, null, null, None);
}
