using Dunning.Tests.Contracts;
using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Connectors;
using Dunning.Core.Parties;
using Dunning.Operations.Approvals;
using Dunning.Operations.Casework;
using Dunning.Operations.Importing;
using Dunning.Operations.Ledger;
using Dunning.Operations.Links;
using Dunning.Operations.Outbox;
using Dunning.Operations.Pausing;
using Dunning.Operations.Previews;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Tests.InMemory;

namespace Dunning.Tests.Operations;

/// <summary>The use cases on an office in memory, with one client that follows the shipped procedure.</summary>
internal sealed class OfficeAtWork
{
    private static readonly CancellationToken None = CancellationToken.None;

    private OfficeAtWork()
    {
        var procedures = Procedures = new ProcedureLibrary(Store.Procedures);
        Advance = new AdvanceCases(Store.Cases, procedures);
        var links = new DebtorLinks(new LinkSigner(new OneLinkKey()));
        Dispatch = new DispatchMessages(Store.Outbox, Post, procedures, new NoLogos(), Store.Clock, links);
        var planned = new PublishPlanned(Store.Procedures, new PublishDraft(Store.Procedures, Store.Ledger), new MigrateCases(Store.Procedures, procedures, Store.Cases, Store.Outbox), Store.Cases);
        RunDunning = new RunDunning(planned, new OpenCases(Store.Cases, procedures), Advance, Dispatch, new AskApprovals(Store.Approvals, Store.Ledger, Post, new LinkSigner(new OneLinkKey())), Store.Outbox, TimeProvider.System);
        Release = new ReleaseMessages(Store.Outbox, RunDunning, Store.Clock);
        LeaveOut = new LeaveOutMessages(Store.Outbox, Advance, Store.Clock);
        Proposal = new ReadProposal(Store.Outbox, procedures, Store.Clock, links);
        Propose = new ProposeRun(planned, new OpenCases(Store.Cases, procedures), Advance, Store.Clock);
        Foresee = new ForeseeRun(Store.Cases, Store.Outbox, procedures, Store.Clock);
        Preview = new PreviewMessage(Store.Outbox, procedures, new NoLogos(), Store.Clock, links);
        Pauses = new PauseDunning(Store.PauseStore, Store.Ledger, Advance, Store.Clock);
        Import = new ImportFiles(Store.Ledger, KnownReaders.All);
        RecordTask = new RecordTaskResult(Store.Tasks, Advance, Store.Clock);
        PlaceHold = new PlaceHold(Store.Cases, Advance, Store.Clock);
        RecordPayment = new RecordPayment(Store.Ledger, Store.Cases, Advance, Store.Clock);
    }

    public InMemoryOffice Store { get; } = new();

    public MemoryPostOffice Post { get; } = new();

    public ProcedureLibrary Procedures { get; }

    public AdvanceCases Advance { get; }

    public DispatchMessages Dispatch { get; }

    public RunDunning RunDunning { get; }

    public ReleaseMessages Release { get; }

    public LeaveOutMessages LeaveOut { get; }

    public ReadProposal Proposal { get; }

    public ProposeRun Propose { get; }

    public ForeseeRun Foresee { get; }

    public PreviewMessage Preview { get; }

    public PauseDunning Pauses { get; }

    public ImportFiles Import { get; }

    public RecordTaskResult RecordTask { get; }

    public PlaceHold PlaceHold { get; }

    public RecordPayment RecordPayment { get; }

    public static Task<OfficeAtWork> OpenAsync(string? inputs = null) => OpenAsync(Some.Files("zoho-vdt"), inputs);

    public static Task<OfficeAtWork> OpenAsync(ProcedureFiles files, string? inputs = null) => OpenAsync(files, Some.Firm, [Some.Client("zoho-vdt", inputs)]);

    public static async Task<OfficeAtWork> OpenAsync(ProcedureFiles files, Firm firm, IReadOnlyList<Client> clients)
    {
        var office = new OfficeAtWork();
        await office.Store.Ledger.SaveOfficeAsync(firm, clients, None);
        var (version, findings) = await new PublishProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync(files, "", new DateOnly(2026, 1, 1), None);
        return version == 1 ? office : throw new InvalidOperationException(string.Join("; ", findings));
    }

    /// <summary>Imports invoices as lines <c>number;due;amount[;debtor[;email]]</c>.</summary>
    public Task<ImportResult> ImportAsync(params string[] lines) => ImportForAsync("voorbeeld", lines);

    public Task<ImportResult> ImportForAsync(string client, params string[] lines)
    {
        var csv = new StringBuilder("factuurnummer;factuurdatum;vervaldatum;bedrag;debiteurnummer;debiteur;kvk;straat;postcode;plaats;email\n");
        foreach (var line in lines)
        {
            var cells = line.Split(';');
            var debtor = cells.ElementAtOrDefault(3) ?? "1001";
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{cells[0]};2025-12-01;{cells[1]};{cells[2]};{debtor};Debiteur {debtor} B.V.;12345678;Straat 1;1234 AB;Utrecht;{cells.ElementAtOrDefault(4)}\n");
        }

        return Import.ExecuteAsync(new ImportSource("facturen.csv", Encoding.UTF8.GetBytes(csv.ToString())), client, dryRun: false, None);
    }

    /// <summary>The run of a day.</summary>
    public async Task<RunReport> RunAsync(string day, RunMode mode = RunMode.AsProcedures)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await Store.Clock.SetSampleDayAsync(today, None);
        return await RunDunning.ExecuteAsync(today, mode, Dunning.Operations.Desk.DeskScope.Office, None);
    }

    private sealed class NoLogos : IClientLogos
    {
        public Task<byte[]?> FindAsync(string clientId, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
    }
}
