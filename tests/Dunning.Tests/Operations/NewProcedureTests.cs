using System.Text;
using Dunning.Cases.Migrating;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Procedures;
using Dunning.Tests.Cases;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class NewProcedureTests
{
    private static readonly VersionStamp Stamp = new(new DateOnly(2026, 1, 14), "anna");

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task An_empty_procedure_is_a_draft_that_can_be_published()
    {
        var office = await OfficeAtWork.OpenAsync();

        var (draft, findings) = await New(office).EmptyAsync(" Één rústig begin ", Stamp, None);

        Assert.Equal(("een-rustig-begin", "Één rústig begin", VersionStatus.Draft, "anna"), (draft?.ProcedureId, draft?.Name, draft?.Status, draft?.Stamp.By));
        Assert.False(findings.HasErrors());
        Assert.NotNull((await new PublishDraft(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("een-rustig-begin", 1, Stamp, None)).Version);
    }

    [Fact]
    public async Task A_copy_has_everything_and_remembers_its_origin()
    {
        var office = await OfficeAtWork.OpenAsync();

        var (draft, findings) = await New(office).CopyAsync("zoho-vdt", 1, "Zes stappen, zacht", Stamp, None);

        Assert.Equal(("zes-stappen-zacht", new VersionOrigin("zoho-vdt", 1)), (draft?.ProcedureId, draft?.Origin));
        Assert.False(findings.HasErrors());
        var files = (await office.Store.Procedures.DraftAsync("zes-stappen-zacht", None))!.Files;
        Assert.Equal(Some.Files("zoho-vdt").Files.Keys.Order(StringComparer.Ordinal), files.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("zes-stappen-zacht", ProcedureCompiler.Compile(files, 1, "").Procedure!.Id);
    }

    [Theory]
    [InlineData("not json", "workflow.json")]
    [InlineData("[]", "workflow.json")]
    [InlineData("{\"definitionId\":\"x\"}", "workflow.root")]
    [InlineData("{\"root\":{\"type\":\"Elsa.Flowchart\",\"id\":\"f\",\"activities\":[]}}", "workflow.id")]
    [InlineData("{\"definitionId\":\"x\",\"root\":{\"type\":\"Elsa.Flowchart\",\"id\":\"f\",\"activities\":[],\"connections\":[]}}", "procedure.empty")]
    public async Task What_is_no_definition_is_refused_and_nothing_is_kept(string text, string code)
    {
        var office = await OfficeAtWork.OpenAsync();

        var (draft, findings) = await New(office).ImportAsync(Encoding.UTF8.GetBytes(text), "some.json", null, 0, Stamp, None);

        Assert.Null(draft);
        Assert.Contains(findings, finding => finding.Code == code && finding.Severity == Severity.Error);
        Assert.Single(await office.Store.Procedures.VersionsAsync(null, None));
    }

    [Fact]
    public async Task What_is_too_large_is_refused() => Assert.Equal(
        "procedure.too-large",
        Assert.Single((await New(await OfficeAtWork.OpenAsync()).ImportAsync(new byte[NewProcedure.LargestDefinition + 1], "some.json", null, 0, Stamp, None)).Findings).Code);

    [Fact]
    public async Task An_import_under_a_name_that_is_taken_becomes_another_procedure_with_the_templates_of_the_office()
    {
        var office = await OfficeAtWork.OpenAsync();

        var (draft, findings) = await New(office).ImportAsync(Some.Files("zoho-vdt").Find(ProcedureFiles.Workflow)!, "workflow.json", null, 0, Stamp, None);

        Assert.Equal("zoho-vdt-2", draft?.ProcedureId);
        Assert.DoesNotContain(findings, finding => finding.Code == "procedure.no-template");
    }

    [Fact]
    public async Task An_import_into_a_procedure_keeps_its_rules_and_templates_and_replaces_no_draft_unseen()
    {
        var office = await OfficeAtWork.OpenAsync();
        var json = new Variant().Set("wait2", "days", "20").Files().Find(ProcedureFiles.Workflow)!;

        var (draft, findings) = await New(office).ImportAsync(json, "some.json", "zoho-vdt", 0, Stamp, None);
        var (again, refused) = await New(office).ImportAsync(json, "some.json", "zoho-vdt", 0, Stamp, None);

        Assert.Equal(("zoho-vdt", 2), (draft?.ProcedureId, draft?.Version));
        Assert.False(findings.HasErrors());
        Assert.Null(again);
        Assert.Equal("procedure.draft-changed", Assert.Single(refused).Code);
    }

    [Fact]
    public async Task A_procedure_that_clients_follow_is_not_retired()
    {
        var office = await OfficeAtWork.OpenAsync();
        var (copy, _) = await New(office).CopyAsync("zoho-vdt", 1, "kopie", Stamp, None);
        await new PublishDraft(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("kopie", 1, Stamp, None);

        var refused = await new RetireProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("zoho-vdt", Stamp, None);
        var done = await new RetireProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync("kopie", Stamp, None);

        Assert.NotNull(copy);
        Assert.Equal("procedure.in-use", Assert.Single(refused).Code);
        Assert.Empty(done);
        Assert.NotNull(await office.Store.Procedures.LatestAsync("zoho-vdt", None));
        Assert.Null(await office.Store.Procedures.LatestAsync("kopie", None));
    }

    [Fact]
    public async Task Moving_to_a_draft_is_tried_on_as_many_cases_as_wanted_and_stores_nothing()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1210,00", "F2;2026-01-05;500,00;1002");
        await office.RunAsync("2026-01-06");
        var migrate = new MigrateCases(office.Store.Procedures, office.Procedures, office.Store.Cases, office.Store.Outbox);
        var draft = new Variant().Remove("wait1").Connect("start", "Done", "mail1").Compile();

        var all = await migrate.TryAsync(1, draft, MigrationChoices.None, 100, new DateOnly(2026, 1, 6), None);
        var one = await migrate.TryAsync(1, draft, MigrationChoices.None, 1, new DateOnly(2026, 1, 6), None);

        Assert.Equal((true, 2, 2), (all.DryRun, all.Cases.Count, all.Refused));
        Assert.Single(one.Cases);
        Assert.All(await office.Store.Cases.OpenByVersionAsync(None), count => Assert.Equal(1, count.Version));
    }

    private static NewProcedure New(OfficeAtWork office) => new(office.Store.Procedures, new SaveDraft(office.Store.Procedures));
}
