using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dunning.Integration.Tests.Site;
using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>Asks and sends what Elsa Studio asks and sends, signed in.</summary>
internal sealed partial class StudioVisitor : IDisposable
{
    private readonly Visitor visitor;
    private readonly string token;

    private StudioVisitor(Visitor visitor, string token)
    {
        this.visitor = visitor;
        this.token = token;
    }

    public static async Task<StudioVisitor> SignedInAsync(StudioOffice office, string name = StudioOffice.Administrator)
    {
        var visitor = new Visitor(office.Address);
        Assert.Equal("/", (await visitor.SignInAsync(name, StudioOffice.Password)).RequestMessage!.RequestUri!.AbsolutePath);
        var page = await (await visitor.GetAsync("/studio/procedures/" + StudioOffice.Procedure)).Content.ReadAsStringAsync();
        return new StudioVisitor(visitor, WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value));
    }

    public Task<HttpResponseMessage> PageAsync(string path) => visitor.GetAsync(path);

    public async Task<JsonObject> GetAsync(string path)
    {
        var response = await visitor.GetAsync("/elsa/api" + path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<HttpStatusCode> StatusAsync(string path) => (await visitor.GetAsync("/elsa/api" + path)).StatusCode;

    public Task<JsonObject> DefinitionAsync(string options = "Latest", string procedure = StudioOffice.Procedure) =>
        GetAsync($"/workflow-definitions/by-definition-id/{Uri.EscapeDataString(procedure)}?versionOptions={options}");

    public async Task<(HttpStatusCode Status, JsonObject? Answer)> PostAsync(string path, string body, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri("/elsa/api" + path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        var response = await visitor.RequestAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length > 0 && text[0] == '{' ? JsonNode.Parse(text)!.AsObject() : null);
    }

    /// <summary>What the buttons save and publish do.</summary>
    public async Task<(HttpStatusCode Status, JsonObject? Answer)> SaveAsync(JsonObject model, bool publish = false) =>
        await PostAsync("/workflow-definitions", new JsonObject { ["model"] = model.DeepClone(), ["publish"] = publish }.ToJsonString());

    /// <summary>Saves, and it must succeed.</summary>
    public async Task<JsonObject> SavedAsync(JsonObject model, bool publish = false)
    {
        var (status, answer) = await SaveAsync(model, publish);
        Assert.True(status == HttpStatusCode.OK, $"{status} {answer}");
        return answer!["workflowDefinition"]!.AsObject();
    }

    /// <summary>Chooses English for what comes after.</summary>
    public async Task ReadInEnglishAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/preferences", UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("culture", "en-IE")]) };
        request.Headers.Add("RequestVerificationToken", token);
        Assert.Equal(HttpStatusCode.OK, (await visitor.RequestAsync(request)).StatusCode);
    }

    /// <summary>The messages that a refusal shows.</summary>
    public static IReadOnlyList<string> Messages(JsonObject? refusal) => [.. refusal!["errors"]!["root"]!.AsArray().Select(message => (string)message!)];

    public static JsonObject Activity(JsonObject definition, string id) => definition["root"]!["activities"]!.AsArray().Select(activity => activity!.AsObject()).Single(activity => (string?)activity["id"] == id);

    /// <summary>How long the second wait takes.</summary>
    public static string? Days(JsonObject definition) => (string?)Activity(definition, "wait2")["days"]!["expression"]!["value"];

    public static void SetDays(JsonObject definition, string days) => Activity(definition, "wait2")["days"] = new JsonObject
    {
        ["typeName"] = null, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = days },
    };

    public void Dispose() => visitor.Dispose();

    [GeneratedRegex("data-token=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
