using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Casework;
using Dunning.Operations.Procedures;
using Dunning.Tests.Cases;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class ProcedureVersionTests
{
    private static readonly VersionStamp Stamp = new(new DateOnly(2026, 1, 14), "anna", "langer wachten");

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_draft_may_be_wrong_and_is_refused_only_when_it_is_published()
    {
        var office = await OfficeAtWork.OpenAsync();

        var (draft, told) = await SaveAsync(office, new Variant().Set("mail1", "template", "bestaat-niet"));
        var (published, refused) = await PublishAsync(office);

        Assert.Equal((2, VersionStatus.Draft), (draft?.Version, draft?.Status));
        Assert.Equal("procedure.no-template", Assert.Single(told, finding => finding.Severity == Severity.Error).Code);
        Assert.Null(published);
        Assert.Equal("procedure.no-template", Assert.Single(refused, finding => finding.Severity == Severity.Error).Code);
        Assert.Equal(1, (await office.Store.Procedures.LatestAsync("zoho-vdt", None))?.Version);
    }

    [Fact]
    public async Task A_right_draft_is_published_with_its_note_and_new_cases_get_it()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1210,00");
        await office.RunAsync("2026-01-06");
        await SaveAsync(office, new Variant().Set("wait2", "days", "20"));

        var (published, _) = await new PublishDraft(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 1, new VersionStamp(Stamp.Day, "bert"), None);
        await office.ImportAsync("F2;2026-01-05;500,00;1002");
        await office.RunAsync("2026-01-14");

        Assert.Equal(new VersionStamp(Stamp.Day, "bert", "langer wachten"), published?.Stamp);
        Assert.Equal([new VersionCount("zoho-vdt", 1, 1), new VersionCount("zoho-vdt", 2, 1)], await office.Store.Cases.OpenByVersionAsync(None));
    }

    [Fact]
    public async Task Of_two_who_work_on_a_draft_the_second_gets_a_finding_with_the_revision_that_is_there()
    {
        var office = await OfficeAtWork.OpenAsync();
        await SaveAsync(office, new Variant(), revision: 0);

        var (draft, findings) = await SaveAsync(office, new Variant().Set("wait2", "days", "20"), revision: 0);

        Assert.Null(draft);
        var finding = Assert.Single(findings);
        Assert.Equal(("procedure.draft-changed", "zoho-vdt"), (finding.Code, finding.File));
        Assert.Contains("revision 1, saved by anna on 2026-01-14", finding.Message, StringComparison.Ordinal);
        Assert.Equal("procedure.draft-changed", Assert.Single((await new PublishDraft(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 7, Stamp, None)).Findings).Code);
        Assert.Equal("procedure.draft-changed", Assert.Single(await new DiscardDraft(office.Store.Procedures).ExecuteAsync("zoho-vdt", 7, Stamp, None)).Code);
    }

    [Fact]
    public async Task What_is_no_workflow_at_all_can_not_be_kept()
    {
        var office = await OfficeAtWork.OpenAsync();

        var (draft, findings) = await new SaveDraft(office.Store.Procedures).ExecuteAsync(
            new ProcedureFiles(new Dictionary<string, byte[]> { [ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes("{") }), "map/", Stamp, null, null, None);

        Assert.Null(draft);
        Assert.True(findings.HasErrors());
    }

    [Fact]
    public async Task A_copy_remembers_its_origin_and_the_origin_must_exist()
    {
        var office = await OfficeAtWork.OpenAsync();

        var (copy, _) = await new SaveDraft(office.Store.Procedures).ExecuteAsync(new Variant().Files(), "", Stamp, new VersionOrigin("zoho-vdt", 1), null, None);
        var (none, findings) = await new SaveDraft(office.Store.Procedures).ExecuteAsync(new Variant().Files(), "", Stamp, new VersionOrigin("zoho-vdt", 9), null, None);

        Assert.Equal(new VersionOrigin("zoho-vdt", 1), copy?.Origin);
        Assert.Null(none);
        Assert.Equal("procedure.unknown-version", Assert.Single(findings).Code);
    }

    [Fact]
    public async Task A_retracted_version_takes_no_new_cases_and_the_run_says_what_waits()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1210,00");
        await office.RunAsync("2026-01-06");

        var findings = await new RetractProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 1, Stamp, None);
        await office.ImportAsync("F2;2026-01-05;500,00;1002");
        var run = await office.RunAsync("2026-01-08");

        var warning = Assert.Single(findings);
        Assert.Equal(("procedure.none-left", Severity.Warning), (warning.Code, warning.Severity));
        Assert.Contains("voorbeeld", warning.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (run.Cases, run.Letters));
        Assert.Equal(new Dunning.Operations.Running.HeldBack("procedure.none-published", 1), Assert.Single(run.Held));
        Assert.Equal("procedure.not-published", Assert.Single(await new RetractProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 1, Stamp, None)).Code);
    }

    [Fact]
    public async Task After_the_latest_is_retracted_new_cases_get_the_one_before_it()
    {
        var office = await OfficeAtWork.OpenAsync();
        await SaveAsync(office, new Variant().Set("wait2", "days", "20"));
        await PublishAsync(office);

        var findings = await new RetractProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 2, Stamp, None);

        Assert.Equal("procedure.falls-back", Assert.Single(findings).Code);
        Assert.Equal(1, (await office.Store.Procedures.LatestAsync("zoho-vdt", None))?.Version);
    }

    [Theory]
    [InlineData(false, VersionStatus.Draft)]
    [InlineData(true, VersionStatus.Published)]
    public async Task An_old_version_comes_back_as_a_new_one(bool publish, VersionStatus status)
    {
        var office = await OfficeAtWork.OpenAsync();
        await SaveAsync(office, new Variant().Set("wait2", "days", "20"));
        await PublishAsync(office);

        var (made, findings) = await new RevertProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 1, publish, 0, Stamp, None);

        Assert.False(findings.HasErrors());
        Assert.Equal((3, status, new VersionOrigin("zoho-vdt", 1)), (made!.Version, made.Status, made.Origin));
        Assert.Equal((await office.Store.Procedures.LoadAsync("zoho-vdt", 1, None))!.Fingerprint(), made.Fingerprint);
    }

    [Fact]
    public async Task Going_back_does_not_take_the_place_of_a_draft_unseen()
    {
        var office = await OfficeAtWork.OpenAsync();
        var (draft, _) = await SaveAsync(office, new Variant().Set("wait2", "days", "20"));

        var (made, findings) = await new RevertProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 1, publish: false, 0, Stamp, None);
        var (replaced, _) = await new RevertProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", 1, publish: false, draft!.Revision, Stamp, None);

        Assert.Null(made);
        Assert.Equal("procedure.draft-changed", Assert.Single(findings).Code);
        Assert.Equal(2, replaced?.Revision);
    }

    [Fact]
    public async Task The_list_tells_which_is_newest_which_takes_new_cases_and_who_follows()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1210,00");
        await office.RunAsync("2026-01-06");
        await SaveAsync(office, new Variant().Set("wait2", "days", "20"));

        var (versions, _) = await new ListVersions(office.Store.Procedures, office.Store.Cases).ExecuteAsync("zoho-vdt", None);
        var (_, unknown) = await new ListVersions(office.Store.Procedures, office.Store.Cases).ExecuteAsync("zoho", None);

        Assert.Equal([(2, true, false, 0), (1, false, true, 1)], versions.Select(listed => (listed.Version.Version, listed.IsLatest, listed.TakesNewCases, listed.OpenCases)));
        Assert.Equal("procedure.unknown", Assert.Single(unknown).Code);
    }

    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_publish_or_throw_away()
    {
        var office = await OfficeAtWork.OpenAsync();

        Assert.Equal("procedure.no-draft", Assert.Single((await PublishAsync(office)).Findings).Code);
        Assert.Equal("procedure.no-draft", Assert.Single(await new DiscardDraft(office.Store.Procedures).ExecuteAsync("zoho-vdt", null, Stamp, None)).Code);
        Assert.Equal("procedure.unknown", Assert.Single((await new PublishDraft(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho", null, Stamp, None)).Findings).Code);
    }

    private static Task<(ProcedureVersion? Draft, IReadOnlyList<Finding> Findings)> SaveAsync(OfficeAtWork office, Variant variant, int? revision = null) =>
        new SaveDraft(office.Store.Procedures).ExecuteAsync(variant.Files(), "", Stamp, null, revision, None);

    private static Task<(ProcedureVersion? Version, IReadOnlyList<Finding> Findings)> PublishAsync(OfficeAtWork office) =>
        new PublishDraft(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", null, Stamp, None);
}
