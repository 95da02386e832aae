using Dunning.Core.Findings;
using Dunning.Operations.Accounts;
using Dunning.Operations.Approvals;
using Dunning.Operations.Casework;
using Dunning.Operations.Clients;
using Dunning.Operations.Debtors;
using Dunning.Operations.Deliveries;
using Dunning.Operations.Desk;
using Dunning.Operations.Inbox;
using Dunning.Operations.Ledger;
using Dunning.Operations.Links;
using Dunning.Operations.Notices;
using Dunning.Operations.Outbox;
using Dunning.Operations.Pausing;
using Dunning.Operations.Previews;
using Dunning.Operations.Printing;
using Dunning.Operations.Procedures;
using Dunning.Operations.Proofs;
using Dunning.Operations.Reports;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dunning.Integration.Tests.Site;

/// <summary>The site on a free port of this machine, over a small office in memory.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SiteAccounts accounts;

    private RunningSite(WebApplication app, SiteAccounts accounts)
    {
        this.app = app;
        this.accounts = accounts;
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>What is mapped.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>The people who may sign in.</summary>
    internal IAccounts Accounts => app.Services.GetRequiredService<IAccounts>();

    /// <summary>Lets them in and out.</summary>
    internal AdmitPeople Admit => app.Services.GetRequiredService<AdmitPeople>();

    /// <summary>A port or use case of it.</summary>
    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    internal FakeTasks Tasks => (FakeTasks)app.Services.GetRequiredService<ITaskList>();

    /// <summary>Starts it.</summary>
    /// <param name="sample">Whether it is a sample office, with a clock of its own.</param>
    /// <param name="limits">How often may be tried.</param>
    /// <param name="time">The clock of one-time links.</param>
    /// <param name="today">The office's day; null for that of the sample facts.</param>
    /// <param name="office">Puts other ports in the place of those in memory.</param>
    public static async Task<RunningSite> StartAsync(bool sample = false, AccessLimits? limits = null, TimeProvider? time = null, DateOnly? today = null, Action<IServiceCollection, SqliteStore>? office = null)
    {
        var accounts = await SiteAccounts.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        services.AddSite(limits ?? new AccessLimits());
        services.AddSingleton<IAccounts>(accounts.Store);
        services.AddSingleton<AdmitPeople>();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<ITaskList, FakeTasks>();
        services.AddSingleton<IDesk>(provider => new FakeDesk((FakeTasks)provider.GetRequiredService<ITaskList>()));
        services.AddSingleton(FakePorts.Clock(sample, today ?? SampleFacts.Today));
        services.AddSingleton(FakePorts.Answering<ILedger>((nameof(ILedger.ClientsAsync), _ => FakePorts.Clients()), (nameof(ILedger.FirmAsync), _ => Task.FromResult<Core.Parties.Firm?>(SampleFacts.Firm))));
        services.AddSingleton(FakePorts.Answering<IOutbox>(
            (nameof(IOutbox.WaitingAsync), arguments => FakePorts.Waiting((WaitingFilter)arguments[0]!)), (nameof(IOutbox.WaitingCountAsync), _ => Task.FromResult(2))));
        services.AddSingleton(FakePorts.Answering<IPostOffice>((nameof(IPostOffice.ReadAsync), arguments => Task.FromResult((string)arguments[0]! == FakeDesk.Mail ? "From: kantoor"u8.ToArray() : null))));
        services.AddSingleton(FakePorts.Answering<ICaseStore>(
            (nameof(ICaseStore.FindAsync), _ => Task.FromResult<CaseWork?>(null)), (nameof(ICaseStore.ReadAsync), _ => Task.FromResult<IReadOnlyList<CaseWork>>([])),
            (nameof(ICaseStore.DueAsync), _ => Task.FromResult<IReadOnlyList<CaseWork>>([])), (nameof(ICaseStore.ToOpenAsync), _ => Task.FromResult<IReadOnlyList<CaseToOpen>>([])),
            (nameof(ICaseStore.OpenByVersionAsync), _ => Task.FromResult<IReadOnlyList<VersionCount>>([]))));
        services.AddSingleton(FakePorts.Answering<IProcedureStore>(
            (nameof(IProcedureStore.VersionsAsync), _ => Task.FromResult<IReadOnlyList<ProcedureVersion>>([])),
            (nameof(IProcedureStore.DraftAsync), _ => Task.FromResult<ProcedureDraft?>(null)),
            (nameof(IProcedureStore.AllLatestAsync), _ => Task.FromResult<IReadOnlyList<ProcedureVersion>>([])),
            (nameof(IProcedureStore.LatestAsync), _ => Task.FromResult<ProcedureVersion?>(null))));
        services.AddSingleton(FakePorts.Answering<IClientLogos>((nameof(IClientLogos.FindAsync), _ => Task.FromResult<byte[]?>(null))));
        services.AddSingleton(FakePorts.Answering<IClientBook>());
        services.AddSingleton(FakePorts.Answering<IInbox>((nameof(IInbox.WaitingAsync), _ => Task.FromResult<IReadOnlyList<WaitingMail>>([]))));
        services.AddSingleton(FakePorts.Answering<IPaymentNotices>());
        services.AddSingleton(FakePorts.Answering<INoticeSecrets>((nameof(INoticeSecrets.FindAsync), _ => Task.FromResult<string?>(null))));
        services.AddSingleton(FakePorts.Answering<IPauses>((nameof(IPauses.StopsAsync), _ => Task.FromResult<IReadOnlyList<Pause>>([]))));
        services.AddSingleton(FakePorts.Answering<IProofs>());
        services.AddSingleton(FakePorts.Answering<IReports>(
            (nameof(IReports.ConsistencyAsync), _ => Task.FromResult(new ConsistencyReport(default, default, [], []))),
            (nameof(IReports.OpenClaimsAsync), _ => Task.FromResult<IReadOnlyList<Dunning.Cases.Forecasting.ForecastClaim>>([]))));
        services.AddSingleton(FakePorts.Answering<IDeliveries>(
            (nameof(IDeliveries.NotInvoicedCountAsync), _ => Task.FromResult(3)), (nameof(IDeliveries.WantingAsync), _ => Task.FromResult(new DeliveryList(0, 0, 0, []))),
            (nameof(IDeliveries.OfInvoiceAsync), _ => Task.FromResult<IReadOnlyList<CheckedDelivery>>([]))));
        services.AddSingleton(FakePorts.Answering<IPreviewCases>((nameof(IPreviewCases.NewestAsync), _ => FakePorts.PreviewCases())));
        services.AddSingleton(FakePorts.Answering<IPdfPress>(("get_Missing", _ => Finding.Warning("pdf.no-libreoffice", "", "", "Not here."))));
        services.AddSingleton<ILinkKeys>(new OneLinkKey());
        services.AddSingleton(FakePorts.Answering<IApprovals>(
            (nameof(IApprovals.FindAsync), _ => Task.FromResult<Approval?>(null)), (nameof(IApprovals.OpenAsync), _ => Task.FromResult<IReadOnlyList<Approval>>([]))));
        services.AddSingleton(FakePorts.Answering<IDebtorCases>((nameof(IDebtorCases.OfAsync), _ => Task.FromResult<IReadOnlyList<CaseWork>>([]))));
        services.AddSingleton(time ?? TimeProvider.System);
        foreach (var useCase in new[]
        {
            typeof(ProcedureLibrary), typeof(AdvanceCases), typeof(OpenCases), typeof(DispatchMessages), typeof(RunDunning), typeof(ReleaseMessages),
            typeof(LinkSigner), typeof(DebtorLinks), typeof(OpenDebtorPage), typeof(AnswerAsDebtor), typeof(AskApprovals), typeof(AnswerApproval),
            typeof(OfferCalls), typeof(RecordTaskResult), typeof(ForeseeTaskResult), typeof(TakeBackTaskResult), typeof(RecordPayment), typeof(PlaceHold), typeof(LiftHold), typeof(RaiseDispute), typeof(RecordReply), typeof(RecordInsolvency),
            typeof(ListVersions), typeof(SaveDraft), typeof(PublishDraft), typeof(PlanPublication), typeof(PublishPlanned), typeof(MigrateCases), typeof(DiscardDraft), typeof(RetractProcedure), typeof(RevertProcedure),
            typeof(KnowDebtor), typeof(KeepProof), typeof(ForecastCash),
            typeof(OpenWorkingCopy), typeof(ReplaceFile), typeof(UploadTemplate), typeof(PublishProcedure), typeof(ChangeClient), typeof(PreviewLetter),
            typeof(ProposeRun), typeof(ReadProposal), typeof(ForeseeRun), typeof(LeaveOutMessages), typeof(PreviewMessage), typeof(PauseDunning), typeof(HandleMail), typeof(TakePaymentNotice),
        })
        {
            services.AddSingleton(useCase);
        }

        office?.Invoke(services, accounts.Office);
        var app = builder.Build();
        app.MapSite();
        await app.StartAsync();
        return new RunningSite(app, accounts);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        accounts.Dispose();
    }
}
