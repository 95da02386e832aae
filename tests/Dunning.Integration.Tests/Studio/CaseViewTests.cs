using System.Net;
using System.Text.Json.Nodes;
using Dunning.Operations.Desk;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>A running case as the instance viewer reads it.</summary>
public sealed class CaseViewTests : StudioOfficeTests
{
    private string mine = "";
    private string theirs = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var rows = (await Office.Use<IDesk>().CasesAsync(DeskScope.Office, new CaseFilter(), StudioOffice.Today, CancellationToken.None)).Rows;
        mine = Id(rows.Single(row => row.InvoiceNumber == "2026-001"));
        theirs = Id(rows.Single(row => row.InvoiceNumber == "2026-002"));
    }

    [Fact]
    public async Task It_stands_on_the_version_it_is_pinned_to_and_waits()
    {
        var instance = await Anna.GetAsync("/workflow-instances/" + mine);

        Assert.Equal(("Running", "Suspended", StudioOffice.Procedure), ((string?)instance["status"], (string?)instance["subStatus"], (string?)instance["definitionId"]));
        Assert.All(new[] { "bookmarks", "incidents", "completionCallbacks", "activityExecutionContexts" }, name => Assert.IsType<JsonArray>(instance["workflowState"]![name]));
        Assert.Equal("3", (string?)instance["workflowState"]!["input"]!["firstReminderDays"]);
        var pinned = await Anna.GetAsync("/workflow-definitions/by-id/" + Uri.EscapeDataString((string)instance["definitionVersionId"]!));
        Assert.Equal(1, (int)pinned["version"]!);
        Assert.Equal("Suspended", (string?)(await Anna.GetAsync($"/workflow-instances/{mine}/execution-state"))["workflowSubStatus"]);
        Assert.Equal(0, (int)(await Anna.GetAsync($"/workflow-instances/{mine}/variables"))["count"]!);
    }

    [Fact]
    public async Task Badges_tell_where_it_was_and_where_it_is()
    {
        var (status, report) = await Anna.PostAsync("/activity-executions/report", $$"""{"workflowInstanceId":"{{mine}}","activityNodeIds":["Workflow1:flow:start","Workflow1:flow:mail1","Workflow1:flow:last"]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        var badges = report!["stats"]!.AsArray();
        Assert.Equal(3, badges.Count);
        Assert.Equal([(1, 1), (1, 1), (0, 0)], badges.Select(badge => ((int)badge!["startedCount"]!, (int)badge["completedCount"]!)));
        var executions = await Anna.GetAsync("/activity-executions/list?WorkflowInstanceId=" + mine);
        Assert.Single(executions["items"]!.AsArray(), execution => (string?)execution!["status"] == "Running");
        Assert.Equal("Completed", (string?)(await Anna.GetAsync($"/activity-executions/list?WorkflowInstanceId={mine}&ActivityNodeId=Workflow1:flow:mail1"))["items"]![0]!["status"]);
    }

    [Fact]
    public async Task The_journal_tells_what_happened_where_and_why()
    {
        var (_, all) = await Anna.PostAsync($"/workflow-instances/{mine}/journal?skip=0&take=1000", """{"filter":{"excludedActivityTypes":["Elsa.Workflow","Elsa.Flowchart"]}}""");
        var (_, mail) = await Anna.PostAsync($"/workflow-instances/{mine}/journal?skip=1&take=1", """{"filter":{"activityNodeIds":["Workflow1:flow:mail1"],"eventNames":null}}""");

        var lines = all!["items"]!.AsArray();
        Assert.Equal(lines.Count, (int)all["totalCount"]!);
        Assert.Equal(lines.Select(line => (int)line!["sequence"]!).Order(), lines.Select(line => (int)line!["sequence"]!));
        Assert.Equal("start", (string?)lines[0]!["activityId"]);
        Assert.Contains(lines, line => (string?)line!["activityId"] == "mail1" && (string?)line["eventName"] == "Sent" && ((string?)line["message"])!.Length > 0);
        Assert.Single(mail!["items"]!.AsArray());
        Assert.True((int)mail["totalCount"]! > 2);
    }

    [Fact]
    public async Task The_path_is_dressed()
    {
        var css = await (await Anna.PageAsync($"/studio/cases/{mine}/path.css")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"nodeId\":\"Workflow1:flow:mail1\"", css, StringComparison.Ordinal);
        Assert.DoesNotContain("Workflow1:flow:last", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_sees_its_own_case_and_no_other()
    {
        using var butcher = await StudioVisitor.SignedInAsync(Office, StudioOffice.OtherClient);

        Assert.Equal(HttpStatusCode.OK, (await butcher.PageAsync("/studio/cases/" + theirs)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await butcher.StatusAsync("/workflow-instances/" + theirs));
        Assert.Equal(HttpStatusCode.OK, await butcher.StatusAsync("/workflow-definitions/by-id/" + Uri.EscapeDataString("zoho-vdt:v1")));
        Assert.Equal(HttpStatusCode.NotFound, (await butcher.PageAsync("/studio/cases/" + mine)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await butcher.StatusAsync("/workflow-instances/" + mine));
        Assert.Equal(HttpStatusCode.NotFound, await butcher.StatusAsync($"/workflow-instances/{mine}/variables"));
        Assert.Equal(HttpStatusCode.NotFound, await butcher.StatusAsync("/activity-executions/list?WorkflowInstanceId=" + mine));
        Assert.Equal(HttpStatusCode.Forbidden, await butcher.StatusAsync("/workflow-definitions"));
        Assert.Equal(HttpStatusCode.Forbidden, (await butcher.PageAsync("/studio/procedures/zoho-vdt")).StatusCode);
    }

    private static string Id(CaseRow row) => row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
