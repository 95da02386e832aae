using System.Net;
using System.Text.Json.Nodes;
using Dunning.Cases.Procedures;
using Dunning.Workflows.Definitions;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>Procedures as Studio reads, saves and publishes them.</summary>
public sealed class EditingTests : StudioOfficeTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_definition_comes_whole_and_can_be_edited_by_who_may()
    {
        var definition = await Anna.DefinitionAsync();

        Assert.Equal((StudioOffice.Procedure, 1, true, true), ((string?)definition["definitionId"], (int)definition["version"]!, (bool)definition["isLatest"]!, (bool)definition["isPublished"]!));
        Assert.Contains("publish", Links(definition));
        Assert.Equal("Workflow1:flow", (string?)definition["root"]!["nodeId"]);
        Assert.All(definition["root"]!["activities"]!.AsArray(), activity => Assert.Equal("Workflow1:flow:" + activity!["id"], (string?)activity["nodeId"]));
        Assert.All(new[] { "variables", "inputs", "outputs", "outcomes" }, name => Assert.IsType<JsonArray>(definition[name]));
        Assert.True(Version.TryParse((string?)definition["toolVersion"], out _));
        Assert.True(JsonNode.DeepEquals(definition, await Anna.GetAsync("/workflow-definitions/by-id/" + Uri.EscapeDataString((string)definition["id"]!))));
    }

    [Fact]
    public async Task What_is_drawn_becomes_the_draft_with_the_rules_and_letters_it_had()
    {
        var definition = await Anna.DefinitionAsync();
        SetDays(definition, "12");

        var saved = await Anna.SavedAsync(definition);

        Assert.Equal((2, true, false), ((int)saved["version"]!, (bool)saved["isLatest"]!, (bool)saved["isPublished"]!));
        var draft = (await Office.Procedures.DraftAsync(StudioOffice.Procedure, None))!;
        var published = (await Office.Procedures.LoadAsync(StudioOffice.Procedure, 1, None))!;
        Assert.Equal(StudioOffice.Administrator, draft.Version.Stamp.By);
        Assert.Equal(published.Files.Keys, draft.Files.Files.Keys);
        Assert.Equal(published.Find(ProcedureFiles.Rules), draft.Files.Find(ProcedureFiles.Rules));
        Assert.Equal("12", WorkflowDefinitionReader.Read(draft.Files.Find(ProcedureFiles.Workflow)!, "").Definition!.Root.Activities.Single(activity => activity.Id == "wait2").Inputs["days"].Text);
    }

    [Fact]
    public async Task A_save_that_changes_nothing_makes_no_draft()
    {
        var saved = await Anna.SavedAsync(await Anna.DefinitionAsync());

        Assert.Equal(1, (int)saved["version"]!);
        Assert.Null(await Office.Procedures.DraftAsync(StudioOffice.Procedure, None));
    }

    [Fact]
    public async Task The_same_save_sent_twice_is_kept_once()
    {
        var definition = await Anna.DefinitionAsync();
        SetDays(definition, "12");

        await Anna.SavedAsync(definition);
        await Anna.SavedAsync(definition);

        Assert.Equal(1, (await Office.Procedures.DraftAsync(StudioOffice.Procedure, None))!.Version.Revision);
    }

    [Fact]
    public async Task What_another_saved_meanwhile_is_not_lost()
    {
        var (mine, theirs) = (await Anna.DefinitionAsync(), await Anna.DefinitionAsync());
        SetDays(theirs, "12");
        await Anna.SavedAsync(theirs);
        SetDays(mine, "15");

        var (status, refusal) = await Anna.SaveAsync(mine);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(StudioOffice.Administrator, Assert.Single(StudioVisitor.Messages(refusal)), StringComparison.Ordinal);
        Assert.Equal("12", Days(await Anna.DefinitionAsync()));
    }

    [Fact]
    public async Task A_save_that_empties_the_drawing_is_refused()
    {
        var definition = await Anna.DefinitionAsync();
        definition["root"]!["activities"] = new JsonArray();
        definition["root"]!["connections"] = new JsonArray();

        var (status, refusal) = await Anna.SaveAsync(definition);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("leeg", Assert.Single(StudioVisitor.Messages(refusal)), StringComparison.Ordinal);
        Assert.Null(await Office.Procedures.DraftAsync(StudioOffice.Procedure, None));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("geen json")]
    [InlineData("""{"root":{"type":"Elsa.Workflow"},"definitionId":"x","name":"x"}""")]
    [InlineData("""{"naam":"een factuur","bedrag":12}""")]
    [InlineData("""{"definitionId":"x","root":{"type":"Elsa.Flowchart","activities":[{"type":"Elsa.Start"}]}}""")]
    public async Task An_import_of_something_else_is_refused(string body)
    {
        var before = await Office.Procedures.VersionsAsync(null, None);

        var (status, refusal) = await Anna.PostAsync("/workflow-definitions/import", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(StudioVisitor.Messages(refusal));
        Assert.Equal(before, await Office.Procedures.VersionsAsync(null, None));
    }

    [Fact]
    public async Task A_drawing_over_size_is_refused()
    {
        var definition = await Anna.DefinitionAsync();
        definition["description"] = new string('x', 3 * 1024 * 1024);

        var (status, refusal) = await Anna.SaveAsync(definition);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("2 MB", Assert.Single(StudioVisitor.Messages(refusal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_the_program_does_not_know_is_kept_and_described()
    {
        var definition = await Anna.DefinitionAsync();
        var strange = JsonNode.Parse("""
            {"id":"vreemd","name":"Vreemd","type":"Acme.Fax","version":7,"customProperties":{"a":1},"metadata":{"designer":{"position":{"x":5,"y":6},"size":{"width":7,"height":8}}},
             "number":{"typeName":"System.String","expression":{"type":"Literal","value":"0123"}},"anders":{"diep":[1,2,{"x":null}]}}
            """)!;
        definition["root"]!["activities"]!.AsArray().Add(strange);
        definition["root"]!["connections"]!.AsArray().Add(JsonNode.Parse("""{"source":{"activity":"vreemd","port":"Verzonden"},"target":{"activity":"wait2","port":"In"},"vertices":[{"x":1,"y":2}]}"""));

        await Anna.SavedAsync(definition);

        var kept = StudioVisitor.Activity(await Anna.DefinitionAsync(), "vreemd");
        kept.Remove("nodeId");
        Assert.True(JsonNode.DeepEquals(strange.DeepClone().AsObject().Where(property => property.Key != "nodeId").Aggregate(new JsonObject(), Add), kept), kept.ToJsonString());
        var descriptor = (await Anna.GetAsync("/descriptors/activities"))["items"]!.AsArray().Single(each => (string?)each!["typeName"] == "Acme.Fax")!;
        Assert.Equal((7, false, "Verzonden"), ((int)descriptor["version"]!, (bool)descriptor["isBrowsable"]!, (string?)descriptor["ports"]![0]!["name"]));
    }

    [Fact]
    public async Task The_default_of_a_setting_stays_though_Studio_does_not_know_it()
    {
        var definition = await Anna.DefinitionAsync();
        foreach (var input in definition["inputs"]!.AsArray())
        {
            input!.AsObject().Remove("defaultValue");
        }

        definition["inputs"]![0]!["name"] = "eersteHerinnering";

        var saved = await Anna.SavedAsync(definition);

        Assert.Equal([3, 7], saved["inputs"]!.AsArray().Take(2).Select(input => (int)input!["defaultValue"]!));
    }

    [Fact]
    public async Task Publishing_something_wrong_names_the_activity_and_keeps_nothing()
    {
        var definition = await Anna.DefinitionAsync();
        StudioVisitor.Activity(definition, "wait2")["days"] = JsonNode.Parse("""{"typeName":null,"expression":{"type":"CSharp","value":"invoice.Opne * 2"}}""");

        var (status, refusal) = await Anna.SaveAsync(definition, publish: true);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(StudioVisitor.Messages(refusal), message => message.StartsWith("Een week wachten [wait2]: ", StringComparison.Ordinal) && message.Contains("Opne", StringComparison.Ordinal));
        Assert.Single(await Office.Procedures.VersionsAsync(StudioOffice.Procedure, None));
    }

    [Fact]
    public async Task A_version_is_published_retracted_and_brought_back()
    {
        var definition = await Anna.DefinitionAsync();
        SetDays(definition, "12");

        var published = await Anna.SavedAsync(definition, publish: true);
        Assert.Equal((2, true), ((int)published["version"]!, (bool)published["isPublished"]!));
        Assert.True((bool)(await Anna.SaveAsync(published, publish: true)).Answer!["alreadyPublished"]!);

        var (_, retracted) = await Anna.PostAsync($"/workflow-definitions/{StudioOffice.Procedure}/retract", "{}");
        Assert.Equal((2, false), ((int)retracted!["version"]!, (bool)retracted["isPublished"]!));
        Assert.Equal(1, (int)(await Anna.DefinitionAsync("Published"))["version"]!);

        var (_, reverted) = await Anna.PostAsync($"/workflow-definitions/{StudioOffice.Procedure}/revert/1", "");
        Assert.Equal(3, (int)reverted!["version"]!);
        Assert.Equal("inputs.secondReminderDays", Days(await Anna.GetAsync("/workflow-definitions/by-id/" + Uri.EscapeDataString((string)reverted["id"]!))));

        var history = await Anna.GetAsync($"/workflow-definitions?versionOptions=AllVersions&Page=0&PageSize=10&DefinitionIds={StudioOffice.Procedure}&OrderBy=Version&OrderDirection=Descending");
        Assert.Equal([3, 2, 1], history["items"]!.AsArray().Select(version => (int)version!["version"]!));
        Assert.Equal(3, (int)history["totalCount"]!);
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_and_a_version_that_was_published_can_not()
    {
        var definition = await Anna.DefinitionAsync();
        SetDays(definition, "12");
        var draft = await Anna.SavedAsync(definition);

        var (gone, _) = await Anna.PostAsync("/workflow-definition-versions/" + Uri.EscapeDataString((string)draft["id"]!), "", HttpMethod.Delete);
        var (kept, refusal) = await Anna.PostAsync("/workflow-definition-versions/" + Uri.EscapeDataString((string)(await Anna.DefinitionAsync())["id"]!), "", HttpMethod.Delete);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (gone, kept));
        Assert.NotEmpty(StudioVisitor.Messages(refusal));
    }

    [Fact]
    public async Task What_is_exported_is_imported_as_it_was()
    {
        var file = await Anna.PageAsync($"/elsa/api/workflow-definitions/{StudioOffice.Procedure}/export?versionOptions=Latest&includeConsumingWorkflows=False");
        var text = await file.Content.ReadAsStringAsync(None);
        Assert.Equal("zoho-vdt-v1.json", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var copy = JsonNode.Parse(text)!.AsObject();
        copy["definitionId"] = "kopie";
        copy["name"] = "Kopie";

        var before = (await Anna.GetAsync("/workflow-definitions?versionOptions=Latest"))["items"]!.AsArray().Count;

        var (status, imported) = await Anna.PostAsync("/workflow-definitions/import", copy.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(JsonNode.DeepEquals((await Anna.DefinitionAsync())["root"], imported!["root"]));
        Assert.Equal(before + 1, (await Anna.GetAsync("/workflow-definitions?versionOptions=Latest"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_new_procedure_is_made_from_nulls()
    {
        var model = JsonNode.Parse("""
            {"definitionId":null,"id":null,"name":"Nieuwe procedure","variables":null,"inputs":null,"outputs":null,"outcomes":null,"customProperties":null,"options":null,
             "root":{"id":"d2fb1","type":"Elsa.Flowchart","version":1,"name":"Flowchart1"}}
            """)!.AsObject();

        var made = await Anna.SavedAsync(model);

        Assert.Equal("nieuwe-procedure", (string?)made["definitionId"]);
        Assert.Equal("Workflow1:d2fb1", (string?)made["root"]!["nodeId"]);
        Assert.All(new[] { "variables", "inputs", "outputs", "outcomes" }, name => Assert.IsType<JsonArray>(made[name]));
        Assert.False((bool)(await Anna.GetAsync("/workflow-definitions/validation/is-name-unique?name=Nieuwe%20procedure"))["isUnique"]!);
    }

    [Fact]
    public async Task Run_leads_to_the_dry_run_and_runs_nothing()
    {
        var (status, _) = await Anna.PostAsync($"/workflow-definitions/{StudioOffice.Procedure}/execute", """{"versionOptions":"Latest"}""");
        var page = await (await Anna.PageAsync($"/procedures/{StudioOffice.Procedure}/dry-run")).Content.ReadAsStringAsync(None);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Herinnering", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_look_and_change_nothing()
    {
        using var bram = await StudioVisitor.SignedInAsync(Office, StudioOffice.Staff);

        var definition = await bram.DefinitionAsync();
        SetDays(definition, "12");

        Assert.DoesNotContain("publish", Links(definition));
        Assert.Equal(HttpStatusCode.Forbidden, (await bram.SaveAsync(definition)).Status);
        Assert.Null(await Office.Procedures.DraftAsync(StudioOffice.Procedure, None));
    }

    [Fact]
    public async Task The_list_of_procedures_leads_to_the_editor()
    {
        var page = await (await Anna.PageAsync("/procedures")).Content.ReadAsStringAsync(None);

        Assert.Contains("studio/procedures/zoho-vdt", page, StringComparison.Ordinal);
        Assert.Contains("v1: 2", page, StringComparison.Ordinal);
        Assert.Contains("Bakkerij slagerij", page, StringComparison.Ordinal);
    }

    private static JsonObject Add(JsonObject json, KeyValuePair<string, JsonNode?> property)
    {
        json[property.Key] = property.Value?.DeepClone();
        return json;
    }

    private static IEnumerable<string?> Links(JsonObject definition) => definition["links"]!.AsArray().Select(link => (string?)link!["rel"]);

    private static string? Days(JsonObject definition) => StudioVisitor.Days(definition);

    private static void SetDays(JsonObject definition, string days) => StudioVisitor.SetDays(definition, days);
}
