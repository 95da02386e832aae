using Dunning.Integration.Tests.Site;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>The verb <c>rules</c> on what clients make of a procedure, and on tables, by the built program.</summary>
public sealed class RulesCommandTests : IDisposable
{
    private const string Client = """
        { "WorkflowName": "coulant", "WorkflowsToInject": [ "ingebrekestelling" ], "Rules": [
            { "RuleName": "Klein bedrag", "Expression": "invoice.Open < 500m", "SuccessEvent": "Consument" },
            { "RuleName": "Zakelijk", "Expression": "!debtor.IsConsumer", "SuccessEvent": "Zakelijk" } ] }
        """;

    private readonly OfficeFolder folder = new();
    private readonly string shipped = Path.Combine(Checkout.Root, "workflows", "zoho-vdt");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_rules_of_a_client_are_told_with_their_origin()
    {
        var answer = (await DunningProgram.RunAsync("rules", "effective", Procedure("zoho-vdt"), "--client", "bakkerij", "--json")).Exits(0);

        Assert.Equal(
            ["Klein bedrag added coulant", "Zakelijk overridden coulant", "Consument office ingebrekestelling"],
            answer.Json.GetProperty("sets")[0].GetProperty("rules").EnumerateArray()
                .Select(rule => $"{rule.GetProperty("rule").GetString()} {rule.GetProperty("origin").GetString()} {rule.GetProperty("writtenIn").GetString()}"));
    }

    [Theory]
    [InlineData("nl", "ja   Loont", "omdat opbrengst € 868,00 > kosten € 350,00", "omdat niet consument")]
    [InlineData("en", "yes  Loont", "because opbrengst €868.00 > kosten €350.00", "because not a consumer")]
    public async Task The_shipped_rules_are_explained_to_a_person_in_both_languages(string language, string verdict, string because, string consumer)
    {
        var inputs = Path.Combine(folder.Path, "invoer.json");
        await File.WriteAllTextAsync(inputs, """
            { "invoice": { "Open": 1240.00, "DueDate": "2026-08-31" }, "debtor": { "IsConsumer": false },
              "history": { "CallsReached": 1, "Replies": 0, "BrokenPromises": 0 }, "customer": { "IsImportant": true }, "today": "2026-12-01" }
            """, TestContext.Current.CancellationToken);

        var told = (await DunningProgram.RunAsync("rules", "eval", Path.Combine(shipped, "rules.json"), "--inputs", inputs, "--explain", "--language", language)).Exits(0).Output.Replace('\u00a0', ' ');

        Assert.All([verdict, because, consumer], line => Assert.Contains(line, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inputs_that_only_share_a_name_with_our_words_are_taken_as_they_are()
    {
        var (rules, inputs) = (Path.Combine(folder.Path, "r.json"), Path.Combine(folder.Path, "i.json"));
        await File.WriteAllTextAsync(rules, """{ "WorkflowName": "a", "Rules": [ { "RuleName": "b", "Expression": "customer.Loyalty > 2.5 && customer.Since == 2024" } ] }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(inputs, """{ "customer": { "Loyalty": 2.75, "Since": 2024 } }""", TestContext.Current.CancellationToken);

        var answer = (await DunningProgram.RunAsync("rules", "eval", rules, "--inputs", inputs, "--json")).Exits(0);

        Assert.True(answer.Json[0].GetProperty("results")[0].GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task A_client_without_rules_is_told() =>
        Assert.Contains("tailoring.no-rules", Assert.Single((await DunningProgram.RunAsync("rules", "effective", Procedure("zoho-vdt"), "--client", "slager", "--json")).Exits(1).Findings), StringComparison.Ordinal);

    [Fact]
    public async Task A_change_of_the_office_is_told_for_each_client_with_what_was_and_is()
    {
        var now = Procedure("nieuw", text => text.Replace("\"!debtor.IsConsumer\"", "\"!debtor.IsConsumer && invoice.Open > 1m\"", StringComparison.Ordinal));

        var answer = (await DunningProgram.RunAsync("rules", "conflicts", now, "--against", Procedure("oud"), "--json")).Exits(0);

        var client = Assert.Single(answer.Json.GetProperty("clients").EnumerateArray());
        var conflict = Assert.Single(client.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(
            ("bakkerij", "tailoring.changed", "!debtor.IsConsumer && invoice.Open > 1m ⇒ Zakelijk", "!debtor.IsConsumer ⇒ Zakelijk"),
            (client.GetProperty("client").GetString(), conflict.GetProperty("code").GetString(), conflict.GetProperty("office").GetString(), conflict.GetProperty("officeBefore").GetString()));
        Assert.Contains("tailoring.against", Assert.Single((await DunningProgram.RunAsync("rules", "conflicts", now, "--against", "nergens", "--json")).Exits(1).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_changed_in_a_spreadsheet_and_written_only_when_it_is_right()
    {
        var (rules, csv, target) = (Path.Combine(shipped, "rules.json"), Path.Combine(folder.Path, "tabel.csv"), Path.Combine(folder.Path, "nieuw.json"));
        (await DunningProgram.RunAsync("rules", "table", rules, "--workflow", "ingebrekestelling", "--csv", "--out", csv)).Exits(0);
        var text = await File.ReadAllTextAsync(csv, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(csv, text.Replace("Zakelijk;false;;", "Zakelijk;false;(;", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var refused = (await DunningProgram.RunAsync("rules", "table", rules, "--workflow", "ingebrekestelling", "--from", csv, "--out", target, "--json")).Exits(1);
        Assert.Equal("error table.condition tabel.csv row 3, Voorwaarde", Assert.Single(refused.Findings));
        Assert.False(File.Exists(target));

        await File.WriteAllTextAsync(csv, text.Replace("Zakelijk;false;;", "Zakelijk;false;invoice.Open > 1m;", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await DunningProgram.RunAsync("rules", "table", rules, "--workflow", "ingebrekestelling", "--from", csv, "--out", target, "--json")).Exits(0);
        var written = await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken);
        Assert.Contains("\"!debtor.IsConsumer && invoice.Open > 1m\"", written, StringComparison.Ordinal);
        Assert.Contains("veertiendagenbrief", written, StringComparison.Ordinal);
    }

    private string Procedure(string name, Func<string, string>? change = null)
    {
        var procedure = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
        File.Copy(Path.Combine(shipped, "workflow.json"), Path.Combine(procedure, "workflow.json"));
        var rules = File.ReadAllText(Path.Combine(shipped, "rules.json"));
        File.WriteAllText(Path.Combine(procedure, "rules.json"), change is null ? rules : change(rules));
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(procedure, "clients")).FullName, "bakkerij.rules.json"), Client);
        return procedure;
    }
}
