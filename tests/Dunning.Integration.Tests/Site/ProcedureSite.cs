using System.Text;
using System.Text.Json.Nodes;
using Dunning.Cases.Procedures;
using Dunning.Operations.Accounts;
using Dunning.Operations.Desk;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Dunning.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dunning.Integration.Tests.Site;

/// <summary>The whole site on a real office of one client, whose cases follow the shipped procedure and wait for a call.</summary>
internal sealed class ProcedureSite : IAsyncDisposable
{
    public const string Procedure = "zoho-vdt";
    public static readonly DateOnly Today = new(2026, 1, 30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dunning-");
    private readonly SqliteStore store;
    private readonly WebApplication app;

    private ProcedureSite()
    {
        store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), new StoppedClock());
        app = WebHost.Build(store, folder, "http://127.0.0.1:0", TimeProvider.System, sample: true);
    }

    public Uri Address => new(app.Urls.First());

    public IProcedureStore Procedures => store.Procedures;

    public static async Task<ProcedureSite> StartAsync()
    {
        var site = new ProcedureSite();
        var (services, token) = (site.app.Services, CancellationToken.None);
        foreach (var (name, role) in new[] { (SiteAccounts.Administrator, Role.Administrator), (SiteAccounts.Staff, Role.Staff) })
        {
            await site.store.Accounts.AddAsync(new Account(0, name, role) { PasswordHash = SiteAccounts.Hash, Stamp = name }, token);
        }

        await services.GetRequiredService<ShippedProcedures>().PublishAsync(new DateOnly(2026, 1, 1), token);
        await site.store.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client(procedure: Procedure)], token);
        await site.store.Ledger.SaveAsync(
            Given.Change([Given.Debtor(), Given.Debtor("D2", "Slagerij Zwart")], [Given.Invoice("F1", 500, "2026-01-05"), Given.Invoice("F2", 900, "2026-01-05", "D2"), Given.Invoice("F3", 70, "2026-01-05")]), token);
        for (var day = new DateOnly(2026, 1, 5); day <= Today; day = day.AddDays(1))
        {
            await site.store.Clock.SetSampleDayAsync(day, token);
            await services.GetRequiredService<RunDunning>().ExecuteAsync(day, RunMode.AsProcedures, DeskScope.Office, token);
        }

        await site.app.StartAsync();
        return site;
    }

    /// <summary>A visitor who has signed in.</summary>
    public async Task<Visitor> SignedInAsync(string name = SiteAccounts.Administrator)
    {
        var visitor = new Visitor(Address);
        await visitor.SignInAsync(name, SiteAccounts.Password);
        return visitor;
    }

    /// <summary>Saves the published workflow as the draft, with something changed.</summary>
    public async Task<ProcedureVersion> DraftAsync(Action<JsonObject> change, string by = "Bea")
    {
        var files = (await Procedures.LoadAsync(Procedure, 1, CancellationToken.None))!.Files.ToDictionary();
        var workflow = JsonNode.Parse(files[ProcedureFiles.Workflow])!.AsObject();
        change(workflow);
        files[ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(workflow.ToJsonString());
        return (await Procedures.SaveDraftAsync(Procedure, "Zes stappen", new ProcedureFiles(files), new VersionStamp(Today, by), null, null, CancellationToken.None))!;
    }

    /// <summary>A change of the draft: so many days until the second reminder.</summary>
    public static Action<JsonObject> SecondReminderAfter(int days) =>
        workflow => workflow["inputs"]!.AsArray().First(input => (string?)input!["name"] == "secondReminderDays")!["defaultValue"] = days;

    /// <summary>A change of the draft: a letter without a template.</summary>
    public static void NoTemplate(JsonObject workflow) =>
        workflow["root"]!["activities"]!.AsArray().First(activity => (string?)activity!["id"] == "mail1")!["template"]!["expression"]!["value"] = "bestaat-niet";

    /// <summary>How many cases follow each version.</summary>
    public async Task<string> FollowedAsync() =>
        string.Join(' ', (await store.Cases.OpenByVersionAsync(CancellationToken.None)).Select(count => FormattableString.Invariant($"v{count.Version}:{count.Cases}")));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        store.Dispose();
        folder.Delete(recursive: true);
    }
}
