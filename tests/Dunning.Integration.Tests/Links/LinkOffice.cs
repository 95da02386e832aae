using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Parties;
using Dunning.Operations.Accounts;
using Dunning.Operations.Approvals;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Links;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Dunning.Web.Access;
using Dunning.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dunning.Integration.Tests.Links;

/// <summary>A real office in a folder of its own, with a public address, and its site: two clients, each with one debtor, that follow the procedure with approval before the handover.</summary>
internal sealed class LinkOffice : IAsyncDisposable
{
    public const string Procedure = "focus-op-winst";
    public const string Baker = "De bakker";
    public const string Butcher = "De slager";
    public const string Password = "een zin van een paar woorden";
    public const string Invoice = "2026-001";

    /// <summary>The first day.</summary>
    public static readonly DateOnly First = new(2026, 2, 2);

    private readonly DirectoryInfo folder;
    private readonly SqliteStore store;
    private readonly WebApplication site;

    private LinkOffice(DirectoryInfo folder, SqliteStore store, WebApplication site)
    {
        this.folder = folder;
        this.store = store;
        this.site = site;
    }

    public Uri Address => new(site.Urls.First());

    public SqliteStore Store => store;

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public T Use<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    /// <summary>Starts it on its first day, with the run of that day done.</summary>
    public static async Task<LinkOffice> StartAsync(AccessLimits? limits = null)
    {
        var folder = Directory.CreateTempSubdirectory("dunning-");
        var store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), TimeProvider.System);
        var site = WebHost.Build(store, folder, "http://127.0.0.1:0", TimeProvider.System, sample: true, limits ?? new AccessLimits(ChangesAMinute: 100_000, LinksAMinute: 100_000));
        await site.StartAsync();
        var office = new LinkOffice(folder, store, site);
        await office.SetUpAsync();
        return office;
    }

    /// <summary>The path of the debtor's page of a case.</summary>
    public string DebtorPath(long caseId, DateOnly? until = null) =>
        LinkAddress.DebtorPage + "/" + Use<LinkSigner>().Sign(new SignedLink(LinkPurpose.DebtorPage, caseId, until ?? First.AddDays(DebtorLinks.Days)));

    /// <summary>The number of a client's only case.</summary>
    public async Task<long> CaseAsync(string client = Given.ClientId) =>
        (await Use<IDesk>().CasesAsync(DeskScope.Of(client), new CaseFilter { IncludeClosed = true }, First, CancellationToken.None)).Rows[0].Id;

    /// <summary>Lets a day begin.</summary>
    public async Task<RunReport> RunAsync(DateOnly day)
    {
        await Use<IOfficeClock>().SetSampleDayAsync(day, CancellationToken.None);
        return await Use<RunDunning>().ExecuteAsync(day, RunMode.AsProcedures, DeskScope.Office, CancellationToken.None);
    }

    /// <summary>Lets days pass, in which nobody answers the telephone, until each client is asked to approve.</summary>
    /// <returns>The questions.</returns>
    public async Task<IReadOnlyList<Approval>> UntilAskedAsync()
    {
        for (var day = First.AddDays(1); day < First.AddDays(150); day = day.AddDays(1))
        {
            await RunAsync(day);
            foreach (var call in await Use<ITaskList>().OpenAsync(new TaskFilter(TaskKind.Call, day), CancellationToken.None))
            {
                await Use<RecordTaskResult>().ExecuteAsync(call.Task.Key, new TaskResult(nameof(CallOutcome.NoAnswer), "Anna", null, null, null, null), CancellationToken.None);
            }

            if (await Use<IApprovals>().OpenAsync(DeskScope.Office, 10, CancellationToken.None) is { Count: 2 } asked)
            {
                return asked;
            }
        }

        throw new InvalidOperationException("The procedure asks nobody.");
    }

    /// <summary>The mails in which a client is asked about a case.</summary>
    public IReadOnlyList<string> Asking(long caseId) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, "mail"), $"akkoord_{CaseState.Reference(caseId)}_*.eml")];

    /// <summary>The path of the link of a question.</summary>
    public string ApprovalPath(Approval approval) =>
        LinkAddress.Approval + "/" + Use<LinkSigner>().Sign(new SignedLink(LinkPurpose.Approval, approval.Id, approval.Task.Task.Deadline!.Value, (ushort)approval.Round));

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        store.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task SetUpAsync()
    {
        await Use<ShippedProcedures>().PublishAsync(First, CancellationToken.None);
        Client[] clients = [Given.Client(procedure: Procedure), Given.Client("slagerij", Procedure)];
        await Use<ILedger>().SaveOfficeAsync(Given.Firm with { PublicAddress = "https://debiteuren.incasso.example", WkiNumber = "000417" }, clients, CancellationToken.None);
        await Use<ILedger>().SaveAsync(Given.Change([Given.Debtor()], [Given.Invoice(Invoice, 300)]), CancellationToken.None);
        await Use<ILedger>().SaveAsync(
            Given.Change([Given.Debtor("D2", "Hotel Zeezicht", "slagerij")], [Given.Invoice("2026-002", 450, debtor: "D2", client: "slagerij")], client: "slagerij"), CancellationToken.None);
        foreach (var (name, client) in new[] { (Baker, Given.ClientId), (Butcher, "slagerij") })
        {
            var hash = new PasswordHasher<Person>().HashPassword(new Person(new Account(0, name, Role.Client)), Password);
            await store.Accounts.AddAsync(new Account(0, name, Role.Client) { Clients = [client], PasswordHash = hash, Stamp = name }, CancellationToken.None);
        }

        await RunAsync(First);
    }
}
