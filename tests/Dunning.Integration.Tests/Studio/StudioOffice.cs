using Dunning.Operations.Accounts;
using Dunning.Operations.Calendars;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Dunning.Web.Access;
using Dunning.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Dunning.Integration.Tests.Studio;

/// <summary>A real office in a folder of its own, run for some weeks, with its site on a free port: two clients, each with one case on the shipped procedure.</summary>
internal sealed class StudioOffice : IAsyncDisposable
{
    public const string Procedure = "zoho-vdt";
    public const string Administrator = "Anna";
    public const string Staff = "Bram";
    public const string OtherClient = "Slagerij";
    public const string Password = "een zin van een paar woorden";
    public static readonly DateOnly Today = new(2026, 2, 24);

    private static readonly DateOnly First = new(2026, 1, 26);
    private readonly DirectoryInfo folder;
    private readonly SqliteStore store;
    private readonly WebApplication site;

    private StudioOffice(DirectoryInfo folder, SqliteStore store, WebApplication site)
    {
        this.folder = folder;
        this.store = store;
        this.site = site;
    }

    public Uri Address => new(site.Urls.First());

    public IProcedureStore Procedures => store.Procedures;

    public T Use<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    public static async Task<StudioOffice> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dunning-");
        await using (var office = await Office.OpenAsync(folder, TimeProvider.System, CancellationToken.None))
        {
            await WorkAsync(office.Services);
        }

        var store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), TimeProvider.System);
        foreach (var (name, role, clients) in new (string, Role, string[])[] { (Administrator, Role.Administrator, []), (Staff, Role.Staff, []), (OtherClient, Role.Client, ["slagerij"]) })
        {
            var hash = new PasswordHasher<Person>().HashPassword(new Person(new Account(0, name, role)), Password);
            await store.Accounts.AddAsync(new Account(0, name, role) { Clients = clients, PasswordHash = hash, Stamp = name }, CancellationToken.None);
        }

        var site = WebHost.Build(store, folder, "http://127.0.0.1:0", TimeProvider.System, sample: true, new AccessLimits(ChangesAMinute: 100_000));
        await site.StartAsync();
        return new StudioOffice(folder, store, site);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        store.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task WorkAsync(IServiceProvider services)
    {
        await services.GetRequiredService<ShippedProcedures>().PublishAsync(First, CancellationToken.None);
        var ledger = services.GetRequiredService<ILedger>();
        await ledger.SaveOfficeAsync(Given.Firm, [Given.Client(procedure: Procedure), Given.Client("slagerij", Procedure)], CancellationToken.None);
        await ledger.SaveAsync(Given.Change([Given.Debtor()], [Given.Invoice()]), CancellationToken.None);
        await ledger.SaveAsync(
            Given.Change([Given.Debtor("D2", "Hotel Zeezicht", "slagerij")], [Given.Invoice("2026-002", debtor: "D2", client: "slagerij")], client: "slagerij"), CancellationToken.None);
        var (clock, run) = (services.GetRequiredService<IOfficeClock>(), services.GetRequiredService<RunDunning>());
        for (var day = First; day <= Today; day = day.AddDays(1))
        {
            await clock.SetSampleDayAsync(day, CancellationToken.None);
            await run.ExecuteAsync(day, RunMode.AsProcedures, Operations.Desk.DeskScope.Office, CancellationToken.None);
        }
    }
}
