using System.Text.Json.Nodes;
using Dunning.Operations.Desk;
using Microsoft.Playwright;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>The real Elsa Studio in a real browser, on a real office.</summary>
public sealed class StudioBrowserTests : StudioOfficeTests
{
    private const string Small = "klein";

    private StudioBrowser studio = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.PostAsync("/workflow-definitions/import", """
            {"definitionId":"klein","name":"Klein","root":{"id":"flow","type":"Elsa.Flowchart","version":1,
             "activities":[
              {"id":"begin","name":"begin","type":"Elsa.Start","version":1,"metadata":{"displayText":"Factuur vervallen","designer":{"position":{"x":0,"y":0},"size":{"width":0,"height":0}}}},
              {"id":"wacht","name":"wacht","type":"Dunning.Wait","version":1,"metadata":{"displayText":"Even wachten","designer":{"position":{"x":240,"y":0},"size":{"width":0,"height":0}}},
               "days":{"typeName":null,"expression":{"type":"Literal","value":"7"}}},
              {"id":"einde","name":"einde","type":"Elsa.End","version":1,"metadata":{"displayText":"Klaar","designer":{"position":{"x":500,"y":0},"size":{"width":0,"height":0}}}}],
             "connections":[{"source":{"activity":"begin","port":"Done"},"target":{"activity":"wacht","port":"In"}}]}}
            """);
        studio = await StudioBrowser.OpenAsync(Office);
    }

    public override async ValueTask DisposeAsync()
    {
        if (studio is not null)
        {
            await studio.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_wait_is_changed_and_a_call_is_dropped_connected_and_saved()
    {
        await studio.EditAsync(Small, "wacht");
        await studio.Node("wacht").Locator(".activity-content").ClickAsync();
        await studio.SetAsync("Dagen", "12");
        Assert.Equal("12", (string?)StudioVisitor.Activity(await SmallAsync(), "wacht")["days"]!["expression"]!["value"]);

        await studio.Page.GetByText("Mensen", new() { Exact = true }).ClickAsync();
        var entry = studio.Page.Locator("[data-activity='Dunning.CallTask']");
        await studio.SavedAsync(() => entry.DragToAsync(studio.Page.Locator(".x6-graph").First, new() { TargetPosition = new() { X = 330, Y = 300 } }));
        await studio.NodeOf("Dunning.CallTask").WaitForAsync();
        await studio.SavedAsync(() => studio.ConnectAsync(studio.NodeOf("Dunning.Wait"), studio.NodeOf("Dunning.CallTask")));
        await studio.PictureAsync("drawn");

        var saved = await SmallAsync();
        var call = saved["root"]!["activities"]!.AsArray().Single(activity => (string?)activity!["type"] == "Dunning.CallTask")!;
        Assert.Contains(saved["root"]!["connections"]!.AsArray(), arrow => (string?)arrow!["source"]!["activity"] == "wacht" && (string?)arrow["target"]!["activity"] == (string?)call["id"]);
        Assert.Empty(studio.Complaints);
        Assert.Empty(studio.Elsewhere);
    }

    [Fact]
    public async Task Publishing_something_wrong_says_at_which_activity()
    {
        var definition = await SmallAsync();
        StudioVisitor.Activity(definition, "wacht")["days"] = JsonNode.Parse("""{"typeName":null,"expression":{"type":"CSharp","value":"invoice.Opne"}}""");
        await Anna.SavedAsync(definition);
        await studio.EditAsync(Small, "wacht");

        await studio.SavedAsync(() => studio.PublishButton.ClickAsync());

        var message = studio.Page.Locator(".mud-snackbar").Filter(new() { HasText = "Even wachten [wacht]" });
        await message.First.WaitForAsync();
        await studio.PictureAsync("refused");
        Assert.Contains("Opne", await message.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await Office.Procedures.VersionsAsync(Small, CancellationToken.None), version => version.Status == Operations.Procedures.VersionStatus.Published);
    }

    [Fact]
    public async Task Publishing_goes_by_the_sheet_that_shows_what_it_changes()
    {
        await studio.EditAsync(Small, "wacht");
        await studio.SavedAsync(() => studio.PublishButton.ClickAsync());
        await studio.Page.WaitForURLAsync("**/procedures/" + Small + "/publish");

        Assert.DoesNotContain(await Office.Procedures.VersionsAsync(Small, CancellationToken.None), version => version.Status == Operations.Procedures.VersionStatus.Published);
        await studio.Page.Locator("#publish-note").FillAsync("eerste versie");
        if (await studio.Page.Locator("[name='Form.Sure']").CountAsync() > 0)
        {
            await studio.Page.Locator("[name='Form.Sure']").CheckAsync();
        }

        await studio.PictureAsync("sheet");
        await studio.Page.Locator(".publish-form button[type=submit]").ClickAsync();
        await studio.Page.WaitForURLAsync(address => address.EndsWith("/procedures/" + Small, StringComparison.Ordinal));

        var published = Assert.Single(await Office.Procedures.VersionsAsync(Small, CancellationToken.None), version => version.Status == Operations.Procedures.VersionStatus.Published);
        Assert.Equal((StudioOffice.Administrator, "eerste versie"), (published.Stamp.By, published.Stamp.Note));
        Assert.Empty(studio.Complaints);
    }

    [Fact]
    public async Task An_activity_the_program_does_not_know_is_drawn_and_kept()
    {
        var definition = await SmallAsync();
        definition["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""{"id":"vreemd","name":"Vreemd","type":"Acme.Fax","version":7,"metadata":{"designer":{"position":{"x":240,"y":140},"size":{"width":0,"height":0}}},"number":"0123"}"""));
        await Anna.SavedAsync(definition);
        await studio.EditAsync(Small, "vreemd");
        await studio.Node("wacht").Locator(".activity-content").ClickAsync();
        await studio.SetAsync("Dagen", "9");

        Assert.Equal("0123", (string?)StudioVisitor.Activity(await SmallAsync(), "vreemd")["number"]);
        Assert.Equal(4, (await SmallAsync())["root"]!["activities"]!.AsArray().Count);
        Assert.Empty(studio.Complaints);
    }

    [Fact]
    public async Task What_another_saved_meanwhile_is_told_as_a_message()
    {
        await studio.EditAsync(Small, "wacht");
        var theirs = await SmallAsync();
        StudioVisitor.Activity(theirs, "wacht")["metadata"]!["displayText"] = "Langer wachten";
        await Anna.SavedAsync(theirs);

        await studio.Node("wacht").Locator(".activity-content").ClickAsync();
        var answer = await studio.SetAsync("Dagen", "20");

        Assert.Equal(400, answer.Status);
        await studio.Page.Locator(".mud-snackbar").Filter(new() { HasText = StudioOffice.Administrator }).First.WaitForAsync();
        Assert.False(await studio.Page.Locator("#blazor-error-ui").IsVisibleAsync());
        Assert.Equal("7", (string?)StudioVisitor.Activity(await SmallAsync(), "wacht")["days"]!["expression"]!["value"]);
    }

    [Fact]
    public async Task A_running_case_shows_the_way_it_went()
    {
        var row = (await Office.Use<IDesk>().CasesAsync(DeskScope.Office, new CaseFilter(), StudioOffice.Today, CancellationToken.None)).Rows[0];
        await studio.Page.GotoAsync(FormattableString.Invariant($"/studio/cases/{row.Id}"));
        await studio.Node("mail1").WaitForAsync();
        await studio.Page.Locator(".mud-badge").First.WaitForAsync();
        await studio.PictureAsync("case");

        // Studio draws a node anew while it looks after its badge.
        await Assertions.Expect(Drawn("mail1")).ToHaveCSSAsync("opacity", "1");
        await Assertions.Expect(Drawn("last")).Not.ToHaveCSSAsync("opacity", "1");
        Assert.Empty(studio.Complaints);
        Assert.Empty(studio.Elsewhere);
    }

    private ILocator Drawn(string activity) => studio.Node(activity).Locator(".elsa-activity").First;

    private Task<JsonObject> SmallAsync() => Anna.DefinitionAsync(procedure: Small);
}
