using System.Text.Json;
using Dunning.Integration.Tests.Site;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>The verb <c>procedure</c>, by the built program: a version's life from draft to retraction.</summary>
public sealed class ProcedureCommandTests : IDisposable
{
    private readonly OfficeFolder office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_procedure_is_drafted_published_retracted_and_brought_back()
    {
        var folder = Path.Combine(Checkout.Root, "workflows", "zoho-vdt");

        var draft = (await RunAsync("draft", folder, "--note", "eerste opzet", "--by", "anna", "--revision", "0")).Exits(0).Json;
        Assert.Equal(("zoho-vdt", 1, "draft", 1), Told(draft));
        Assert.Equal(["error procedure.draft-changed zoho-vdt draft"], (await RunAsync("draft", folder, "--revision", "0")).Exits(1).Findings);
        Assert.Equal(("zoho-vdt", 1, "published", 1), Told((await RunAsync("publish", "--draft", "zoho-vdt")).Exits(0).Json));
        Assert.Equal(("zoho-vdt", 1, "published", 1), Told((await RunAsync("publish", folder)).Exits(0).Json));
        Assert.Equal(("zoho-vdt", 2, "published", 1), Told((await RunAsync("revert", "zoho-vdt", "--version", "1", "--publish")).Exits(0).Json));
        Assert.Equal(["warning procedure.falls-back zoho-vdt 1"], (await RunAsync("retract", "zoho-vdt", "--version", "2")).Exits(0).Findings);

        var listed = (await RunAsync("list", "zoho-vdt")).Exits(0).Json.GetProperty("versions");
        Assert.Equal(
            ["2 retracted origin 1", "1 published dunning eerste opzet takes new cases"],
            listed.EnumerateArray().Select(version => version.GetProperty("version").GetInt32() == 2
                ? $"2 {version.GetProperty("status")} origin {version.GetProperty("origin").GetProperty("version")}"
                : $"1 {version.GetProperty("status")} {version.GetProperty("by")} {version.GetProperty("note")}{(version.GetProperty("takesNewCases").GetBoolean() ? " takes new cases" : "")}"));
    }

    [Theory]
    [InlineData("error procedure.unknown zoho-vd", "list", "zoho-vd")]
    [InlineData("error procedure.what  DIR --draft", "publish")]
    [InlineData("error file.missing bestaat/niet", "publish", "bestaat/niet")]
    [InlineData("error procedure.copy-of  --copy-of", "draft", "workflows/zoho-vdt", "--copy-of", "zoho-vdt")]
    [InlineData("error procedure.no-draft zoho-vdt draft", "discard", "zoho-vdt")]
    [InlineData("error migrate.map  --map", "migrate", "zoho-vdt", "--from", "1", "--to", "2", "--map", "wait2")]
    [InlineData("error migrate.unknown-case  --case", "migrate", "zoho-vdt", "--from", "1", "--to", "2", "--case", "D-x")]
    [InlineData("error procedure.unknown zoho-vdt", "migrate", "zoho-vdt", "--from", "1", "--to", "2", "--dry-run")]
    public async Task What_is_asked_wrongly_is_told_by_its_code(string finding, params string[] asked) =>
        Assert.Contains(finding, (await RunAsync(asked)).Exits(1).Findings);

    private static (string? Id, int Version, string? Status, int Revision) Told(JsonElement answer) => (
        answer.GetProperty("procedureId").GetString(), answer.GetProperty("version").GetInt32(), answer.GetProperty("status").GetString(), answer.GetProperty("revision").GetInt32());

    private Task<ProgramAnswer> RunAsync(params string[] asked) => DunningProgram.RunAsync(["procedure", .. asked, "--data", office.Path, "--json"]);
}
