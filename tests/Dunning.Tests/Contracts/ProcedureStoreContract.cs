using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class ProcedureStoreContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    private static readonly VersionStamp Stamp = new(Given.Today, "anna", "eerste opzet");

    private IProcedureStore Store => Office.Procedures;

    [Fact]
    public async Task Versions_count_from_one_and_keep_their_files()
    {
        Assert.Null(await Store.LatestAsync("p", None));
        var first = await PublishAsync("oud");
        var second = await PublishAsync("nieuw", stamp: new VersionStamp(Given.Today.AddDays(1)));
        var other = await PublishAsync("oud", id: "a");

        Assert.Equal(new ProcedureVersion("p", 1, VersionStatus.Published, 1, "Procedure p", Files("oud").Fingerprint(), Stamp, null), first);
        Assert.Equal("oud", Text(await Store.LoadAsync("p", 1, None)));
        Assert.Equal("nieuw", Text(await Store.LoadAsync("p", 2, None)));
        Assert.Null(await Store.LoadAsync("p", 3, None));
        Assert.Equal(second, await Store.LatestAsync("p", None));
        Assert.Equal([other, second], await Store.AllLatestAsync(None));
        Assert.Equal([other, second, first], await Store.VersionsAsync(null, None));
        Assert.Equal([second, first], await Store.VersionsAsync("p", None));
    }

    [Fact]
    public async Task A_draft_is_for_nobody_until_it_is_published()
    {
        await PublishAsync("een");
        var draft = await SaveAsync("twee");

        Assert.Equal((2, VersionStatus.Draft, 1), (draft!.Version, draft.Status, draft.Revision));
        Assert.Null(await Store.LoadAsync("p", 2, None));
        Assert.Equal(1, (await Store.LatestAsync("p", None))?.Version);
        Assert.Equal("twee", Text((await Store.DraftAsync("p", None))?.Files));

        var published = await Store.PublishDraftAsync("p", 1, Stamp with { By = "bert" }, None);

        Assert.Equal(draft with { Status = VersionStatus.Published, Stamp = Stamp with { By = "bert" } }, published);
        Assert.Equal(published, await Store.LatestAsync("p", None));
        Assert.Equal("twee", Text(await Store.LoadAsync("p", 2, None)));
        Assert.Null(await Store.DraftAsync("p", None));
        Assert.Null(await Store.PublishDraftAsync("p", 1, Stamp, None));
    }

    [Fact]
    public async Task Of_two_who_save_the_same_draft_the_second_is_told()
    {
        var mine = await SaveAsync("basis", revision: 0);
        var theirs = await SaveAsync("van een ander", revision: mine!.Revision);

        Assert.Equal(2, theirs!.Revision);
        Assert.Null(await SaveAsync("van mij", revision: mine.Revision));
        Assert.Null(await SaveAsync("alsof er niets was", revision: 0));
        Assert.Null(await Store.PublishDraftAsync("p", mine.Revision, Stamp, None));
        Assert.False(await Store.DiscardDraftAsync("p", mine.Revision, Stamp, None));
        Assert.Equal("van een ander", Text((await Store.DraftAsync("p", None))?.Files));
        Assert.Equal(3, (await SaveAsync("toch", revision: null))?.Revision);
        Assert.Equal(theirs.Version, Assert.Single(await Store.VersionsAsync("p", None)).Version);
    }

    [Fact]
    public async Task A_draft_that_is_gone_can_not_be_saved_over()
    {
        var draft = await SaveAsync("een");
        await Store.PublishDraftAsync("p", draft!.Revision, Stamp, None);

        Assert.Null(await SaveAsync("twee", revision: draft.Revision));
        Assert.Equal(2, (await SaveAsync("twee", revision: 0))?.Version);
    }

    [Fact]
    public async Task A_draft_moves_on_when_another_version_is_published_first()
    {
        await PublishAsync("een");
        var draft = await SaveAsync("drie");

        Assert.Equal(2, (await PublishAsync("twee")).Version);

        Assert.Equal(draft! with { Version = 3 }, (await Store.DraftAsync("p", None))?.Version);
        Assert.Equal("drie", Text((await Store.DraftAsync("p", None))?.Files));
        Assert.Equal("twee", Text(await Store.LoadAsync("p", 2, None)));
        Assert.Equal(3, (await Store.PublishDraftAsync("p", draft!.Revision, Stamp, None))?.Version);
        Assert.Equal("drie", Text(await Store.LoadAsync("p", 3, None)));
    }

    [Fact]
    public async Task A_discarded_draft_leaves_nothing_but_what_was_published()
    {
        await PublishAsync("een");
        var draft = await SaveAsync("twee");

        Assert.True(await Store.DiscardDraftAsync("p", draft!.Revision, Stamp, None));

        Assert.Null(await Store.DraftAsync("p", None));
        Assert.Equal("een", Text(await Store.LoadAsync("p", 1, None)));
        Assert.Equal(2, (await PublishAsync("anders")).Version);
    }

    [Fact]
    public async Task A_retracted_version_is_kept_and_the_one_before_it_is_the_latest_again()
    {
        var first = await PublishAsync("een");
        var second = await PublishAsync("twee");

        Assert.True(await Store.RetractAsync("p", 2, Stamp, None));

        Assert.Equal(first, await Store.LatestAsync("p", None));
        Assert.Equal([first], await Store.AllLatestAsync(None));
        Assert.Equal("twee", Text(await Store.LoadAsync("p", 2, None)));
        Assert.Equal([second with { Status = VersionStatus.Retracted }, first], await Store.VersionsAsync("p", None));
        Assert.False(await Store.RetractAsync("p", 2, Stamp, None));
        Assert.False(await Store.RetractAsync("p", 9, Stamp, None));
        Assert.True(await Store.RetractAsync("p", 1, Stamp, None));
        Assert.Null(await Store.LatestAsync("p", None));
        Assert.Empty(await Store.AllLatestAsync(None));
        Assert.Equal([new(1, ProcedureAct.Retracted, Stamp), new ProcedureLogEntry(2, ProcedureAct.Retracted, Stamp)], await Store.LogAsync("p", None));
        Assert.Empty(await Store.LogAsync("q", None));
    }

    [Fact]
    public async Task A_plan_takes_the_place_of_the_one_before_and_ends_once()
    {
        await PublishAsync("een");
        var draft = (await SaveAsync("twee"))!;
        var (soon, later) = (Plan(draft, Stamp.Day.AddDays(3)), Plan(draft, Stamp.Day.AddDays(9)));
        await Store.PlanAsync(soon, Entry(draft), None);
        await Store.PlanAsync(later, Entry(draft), None);

        Assert.Equal(later, Assert.Single(await Store.PlansAsync(None)));
        Assert.False(await Store.EndPlanAsync(soon, new ProcedureLogEntry(2, ProcedureAct.PlanWithdrawn, Stamp), None));
        Assert.True(await Store.EndPlanAsync(later, new ProcedureLogEntry(2, ProcedureAct.PlanWithdrawn, Stamp), None));
        Assert.False(await Store.EndPlanAsync(later, null, None));
        Assert.Empty(await Store.PlansAsync(None));
        Assert.Equal([ProcedureAct.PlanWithdrawn, ProcedureAct.Planned, ProcedureAct.Planned], (await Store.LogAsync("p", None)).Select(entry => entry.Act));
    }

    [Fact]
    public async Task A_plan_goes_with_its_draft()
    {
        var draft = (await SaveAsync("een"))!;
        await Store.PlanAsync(Plan(draft, Stamp.Day.AddDays(3)), Entry(draft), None);
        await Store.DiscardDraftAsync("p", draft.Revision, Stamp, None);
        Assert.Empty(await Store.PlansAsync(None));

        var again = (await SaveAsync("twee"))!;
        await Store.PlanAsync(Plan(again, Stamp.Day.AddDays(3)), Entry(again), None);
        await Store.PublishDraftAsync("p", again.Revision, Stamp, None);
        Assert.Empty(await Store.PlansAsync(None));
    }

    private static PlannedPublication Plan(ProcedureVersion draft, DateOnly day) => new("p", draft.Version, draft.Revision, day, Moves: true, Stamp);

    private static ProcedureLogEntry Entry(ProcedureVersion draft) => new(draft.Version, ProcedureAct.Planned, Stamp);

    [Fact]
    public async Task Where_files_came_from_is_remembered()
    {
        var copied = await SaveAsync("een", origin: new VersionOrigin("q", 4));

        Assert.Equal(new VersionOrigin("q", 4), copied?.Origin);
        Assert.Equal(new VersionOrigin("q", 4), (await SaveAsync("twee"))?.Origin);
        Assert.Equal(new VersionOrigin("p", 1), (await SaveAsync("drie", origin: new VersionOrigin("p", 1)))?.Origin);
    }

    private protected static ProcedureFiles Files(string text) => new(new Dictionary<string, byte[]>
    {
        [ProcedureFiles.Template("nl", "herinnering")] = [1, 2, 3],
        [ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(text),
    });

    private protected Task<ProcedureVersion> PublishAsync(string text, string id = "p", VersionStamp? stamp = null) =>
        Store.PublishAsync(id, "Procedure " + id, Files(text), stamp ?? Stamp, null, None);

    private protected Task<ProcedureVersion?> SaveAsync(string text, int? revision = null, VersionOrigin? origin = null) =>
        Store.SaveDraftAsync("p", "Procedure p", Files(text), Stamp, origin, revision, None);

    private static string? Text(ProcedureFiles? files) => files is null ? null : Encoding.UTF8.GetString(files.Find(ProcedureFiles.Workflow)!);
}
