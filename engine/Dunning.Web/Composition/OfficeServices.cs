using Dunning.Cases.Correspondence;
using Dunning.Connectors;
using Dunning.Connectors.Agencies;
using Dunning.Connectors.Deliveries;
using Dunning.Connectors.Files;
using Dunning.Connectors.Keys;
using Dunning.Connectors.Mail;
using Dunning.Connectors.Notices;
using Dunning.Connectors.Post;
using Dunning.Connectors.Printing;
using Dunning.Operations.Accounts;
using Dunning.Operations.Agencies;
using Dunning.Operations.Approvals;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Clients;
using Dunning.Operations.Debtors;
using Dunning.Operations.Deliveries;
using Dunning.Operations.Desk;
using Dunning.Operations.Dossiers;
using Dunning.Operations.Importing;
using Dunning.Operations.Inbox;
using Dunning.Operations.Incoming;
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
using Dunning.Operations.Simulation;
using Dunning.Operations.Tasks;
using Dunning.Storage;
using Dunning.Web.Demo;

namespace Dunning.Web.Composition;

/// <summary>Puts the house together: which port is answered by what.</summary>
internal static class OfficeServices
{
    public static IServiceCollection AddOffice(this IServiceCollection services, SqliteStore store, DirectoryInfo folder, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton<ILedger>(store.Ledger);
        services.AddSingleton<ICaseStore>(store.Cases);
        services.AddSingleton<IOutbox>(store.Outbox);
        services.AddSingleton<ITaskList>(store.Tasks);
        services.AddSingleton<IProcedureStore>(store.Procedures);
        services.AddSingleton<IDesk>(store.Desk);
        services.AddSingleton<IPortfolio>(store.Portfolio);
        services.AddSingleton<IPauses>(store.Pauses);
        services.AddSingleton<IOfficeClock>(store.Clock);
        services.AddSingleton<IAccounts>(store.Accounts);
        services.AddSingleton<IClientBook>(store.ClientBook);
        services.AddSingleton<IPreviewCases>(store.PreviewCases);
        services.AddSingleton<IDossierBook>(store.DossierBook);
        services.AddSingleton<IInbox>(store.Inbox);
        services.AddSingleton<IPaymentNotices>(store.Notices);
        services.AddSingleton<INoticeSecrets>(new FolderSecrets(Path.Combine(folder.FullName, "clients")));
        services.AddSingleton<IMailReader, MailReader>();
        services.AddSingleton<Func<string, IIncomingFolder>>(path => new IncomingFolder(path));
        services.AddSingleton<ReadMail>();
        services.AddSingleton<HandleMail>();
        services.AddSingleton<TakePaymentNotice>();
        services.AddSingleton<ReadIncoming>();
        services.AddSingleton(new IncomingOfOffice(Path.Combine(folder.FullName, "incoming")));
        services.AddSingleton<IProofs>(store.Proofs);
        services.AddSingleton<IDeliveries>(store.Deliveries);
        services.AddSingleton<IReports>(store.Reports);
        services.AddSingleton<ForecastCash>();
        services.AddSingleton<IDeliveryFileReader, DeliveryFileReader>();
        services.AddSingleton<ImportDeliveries>();
        services.AddSingleton<IDebtorCases>(store.DebtorCases);
        services.AddSingleton<IApprovals>(store.Approvals);
        services.AddSingleton<IAgencyFileReader, AgencyFileReader>();
        services.AddSingleton<TakeAgencyReports>();
        services.AddSingleton<IPrintRoom>(new FolderPrintRoom(folder.FullName));
        services.AddSingleton<IPdfPress>(_ => PdfPresses.Local());
        services.AddSingleton<IPostOffice>(new FolderPostOffice(folder.FullName));
        services.AddSingleton<IClientLogos>(new FolderLogos(Path.Combine(folder.FullName, "clients"), Path.Combine(Shipped.SampleOffice, "clients")));
        foreach (var reader in KnownReaders.All)
        {
            services.AddSingleton(reader);
        }

        services.AddSingleton<ILinkKeys>(new FolderLinkKeys(folder.FullName));
        services.AddSingleton<LinkSigner>();
        services.AddSingleton<DebtorLinks>();
        services.AddSingleton<OpenDebtorPage>();
        services.AddSingleton<AnswerAsDebtor>();
        services.AddSingleton<AskApprovals>();
        services.AddSingleton<AnswerApproval>();
        services.AddSingleton<ProcedureLibrary>();
        services.AddSingleton<PublishProcedure>();
        services.AddSingleton<SaveDraft>();
        services.AddSingleton<PublishDraft>();
        services.AddSingleton<DiscardDraft>();
        services.AddSingleton<PlanPublication>();
        services.AddSingleton<PublishPlanned>();
        services.AddSingleton<RevertProcedure>();
        services.AddSingleton<RetractProcedure>();
        services.AddSingleton<ListVersions>();
        services.AddSingleton<NewProcedure>();
        services.AddSingleton<CheckDraft>();
        services.AddSingleton<RetireProcedure>();
        services.AddSingleton<OpenWorkingCopy>();
        services.AddSingleton<ReplaceFile>();
        services.AddSingleton<UploadTemplate>();
        services.AddSingleton<ChangeClient>();
        services.AddSingleton<PreviewLetter>();
        services.AddSingleton<MigrateCases>();
        services.AddSingleton<SetUpOffice>();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<OpenCases>();
        services.AddSingleton<AdvanceCases>();
        services.AddSingleton<DispatchMessages>();
        services.AddSingleton(each => new PrintLetters(
            each.GetRequiredService<IPostOffice>(), each.GetRequiredService<IPrintRoom>(), each.GetRequiredService<IPdfPress>(), Shipped.Template(CoverSheet.Template)));
        services.AddSingleton(each => new ExportDossier(
            each.GetRequiredService<IDesk>(), each.GetRequiredService<IDossierBook>(), each.GetRequiredService<IPostOffice>(), each.GetRequiredService<IProofs>(),
            each.GetRequiredService<IPdfPress>(), each.GetRequiredService<IClientLogos>(), each.GetRequiredService<IOfficeClock>(), Shipped.Template));
        services.AddSingleton<ReleaseMessages>();
        services.AddSingleton<RunDunning>();
        services.AddSingleton<ProposeRun>();
        services.AddSingleton<ReadProposal>();
        services.AddSingleton<ForeseeRun>();
        services.AddSingleton<LeaveOutMessages>();
        services.AddSingleton<PreviewMessage>();
        services.AddSingleton<OfferCalls>();
        services.AddSingleton<RecordTaskResult>();
        services.AddSingleton<ForeseeTaskResult>();
        services.AddSingleton<TakeBackTaskResult>();
        services.AddSingleton<RecordPayment>();
        services.AddSingleton<PlaceHold>();
        services.AddSingleton<LiftHold>();
        services.AddSingleton<RaiseDispute>();
        services.AddSingleton<SimulatePortfolio>();
        services.AddSingleton<RecordReply>();
        services.AddSingleton<RecordInsolvency>();
        services.AddSingleton<OrderStep>();
        services.AddSingleton<PauseDunning>();
        services.AddSingleton<KnowDebtor>();
        services.AddSingleton<KeepProof>();
        services.AddSingleton<AdmitPeople>();
        services.AddSingleton<ShippedProcedures>();
        services.AddSingleton<SampleDays>();
        return services;
    }
}
