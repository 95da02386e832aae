using System.Collections.Immutable;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Amounts;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;

namespace Dunning.Integration.Tests.Site;

/// <summary>Answers the site's questions from a small office in memory, so that pages can be looked at without a store.</summary>
internal sealed class FakeDesk(FakeTasks tasks) : IDesk
{
    public const long Running = 123;
    public const long Held = 124;
    public const string Mail = "D-000123-herinnering.eml";

    private static readonly DateOnly Today = SampleFacts.Today;

    private readonly CaseRow[] rows =
    [
        new(Running, "Bakkerij De Vries", "Jansen Bouw BV", "2026-0101", new(2026, 2, 4), 2100, 1850, "EUR", CaseStatus.Open, null, "Tweede herinnering", null),
        new(Held, "Bakkerij De Vries", "A. el Khatib", "2026-0102", new(2026, 2, 6), 189.50m, 189.50m, "EUR", CaseStatus.Held, null, "Herinnering", new(2026, 3, 24)),
        new(125, "Studio Noord", "Gemeente Oost-Veluwe, afdeling Facilitaire Zaken en Inkoop", "SN-88", new(2026, 2, 27), 12400, 12400, "EUR", CaseStatus.Disputed, null, "Herinnering", null),
        new(126, "Studio Noord", "Pixel & Co", "SN-91", new(2026, 3, 3), 950, 950, "USD", CaseStatus.Open, null, null, new(2026, 3, 19)),
        new(127, "Studio Noord", "De Gouden Leeuw", "SN-71", new(2026, 1, 12), 410, 0, "EUR", CaseStatus.Closed, CloseReason.Paid, "Bedankt", null),
    ];

    public Task<Overview> OverviewAsync(DeskScope scope, DateOnly today, CancellationToken cancellationToken) => Task.FromResult(new Overview(
        OpenCases: 214, OpenAmount: 287_904.15m, Overdue: 301_220.40m, NotYetDue: 98_350.00m, CallsDue: 3, OtherTasks: 2, Proposed: 4, Held: 6, Disputed: 3, Promised: 11, Unapplied: 2,
        Aging: [new(1, 30, 141_300.25m, 133), new(31, 60, 88_410.10m, 52), new(61, 90, 41_010.05m, 21), new(91, null, 30_500.00m, 8)],
        Clients:
        [.. new ClientFigures[]
        {
            new("bakkerij-de-vries", "Bakkerij De Vries", 131, 180_120.40m, 61_000, 2), new("studio-noord", "Studio Noord", 64, 99_800.00m, 30_350, 1),
            new("van-dam-techniek", "Van Dam Techniek", 19, 21_300.00m, 7_000, 0),
        }.Where(client => scope.Sees(client.ClientId))],
        Stages: [new("", 40, 31_000), new("Herinnering", 92, 120_310.15m), new("Tweede herinnering", 51, 82_000), new("Laatste herinnering", 22, 40_500), new("Ingebrekestelling", 9, 14_094)]));

    public Task<CasePage> CasesAsync(DeskScope scope, CaseFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        CaseRow[] found = [.. Found(scope, filter)];
        return Task.FromResult(new CasePage(found, filter.Search is null && filter.Status is null ? 214 : found.Length));
    }

    public IAsyncEnumerable<CaseRow> EveryCaseAsync(DeskScope scope, CaseFilter filter, DateOnly today, CancellationToken cancellationToken) => Found(scope, filter).ToAsyncEnumerable();

    private IEnumerable<CaseRow> Found(DeskScope scope, CaseFilter filter) => rows.Where(row => Sees(scope, row)
        && (filter.Status is null ? filter.IncludeClosed || row.Status != CaseStatus.Closed : row.Status == filter.Status)
        && (filter.Search is null || row.DebtorName.Contains(filter.Search, StringComparison.OrdinalIgnoreCase)));

    public Task<Dossier?> DossierAsync(DeskScope scope, long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var row = Array.Find(rows, candidate => candidate.Id == caseId && Sees(scope, candidate));
        return Task.FromResult(row is null ? null : new Dossier(
            State(row), SampleFacts.Facts(caseId == Held ? SampleFacts.Consumer : SampleFacts.Builder), Timeline(),
            [new(Mail, "Tweede herinnering", Channel.Email, new(2026, 2, 24), "9f86d081884c7d659a2feaa0c55ad015"), new("D-000123-brief", "Herinnering", Channel.Letter, new(2026, 2, 10), "60303ae22b998861bce3b28f33eec1be")],
            [.. tasks.Open.Where(task => task.Task.CaseId == caseId)],
            [rows[1]]));
    }

    public async Task<int> UnappliedCountAsync(DeskScope scope, CancellationToken cancellationToken) => (await UnappliedAsync(scope, cancellationToken)).Count;

    public Task<IReadOnlyList<UnappliedEntry>> UnappliedAsync(DeskScope scope, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UnappliedEntry>>(
    [
        new("Bakkerij De Vries", new BankEntry("NTRY-8841", new(2026, 3, 16), Money.Euro(1_000), "J. Jansen", "NL20INGB0001234567", "voorschot bouw, rest volgt", Money.Euro(0))),
        new("Studio Noord", new BankEntry("NTRY-8850", new(2026, 3, 13), Money.Euro(415.5m), null, null, null, Money.Euro(410))),
    ]);

    public Task<DayReport> DayAsync(DeskScope scope, DateOnly day, CancellationToken cancellationToken) => Task.FromResult(new DayReport(
        day, CasesOpened: 7, Letters: 3, Mails: 12, Calls: 2, TasksPlanned: 4, Payments: 5, Paid: 6_120.5m, CasesPaid: 3,
        [new(Running, "Jansen Bouw BV", Trace.Of("promise.broken", ("amount", 1850m), ("due", new DateOnly(2026, 3, 13)), ("came", 0m))), new(126, "Pixel & Co", Trace.Of("message.sent", ("name", "Herinnering"), ("day", day)))]));

    private static bool Sees(DeskScope scope, CaseRow row) => scope.Sees(row.ClientName == SampleFacts.Bakery.Name ? SampleFacts.Bakery.Id : SampleFacts.Studio.Id);

    private static CaseState State(CaseRow row) => new()
    {
        Id = row.Id,
        ProcedureId = "standaard",
        ProcedureVersion = 1,
        OpenedOn = new(2026, 2, 5),
        Status = row.Status,
        Closed = row.Closed,
        Holds = row.Status == CaseStatus.Held ? [new Hold("wacht op creditnota", new(2026, 3, 24), "Anja")] : [],
        Dispute = row.Status == CaseStatus.Disputed ? new Dispute("De levering was niet compleet.", new(2026, 3, 11)) : null,
        BrokenPromises = 1,
        Messages = [new(new(2026, 2, 10), "herinnering", "Herinnering", Channel.Letter), new(new(2026, 2, 24), "tweede-herinnering", "Tweede herinnering", Channel.Email)],
        Calls = [new(new(2026, 3, 5), Reached: true, "mevrouw Jansen", new(2026, 3, 13), 1850)],
        Outstanding = ImmutableList<Outstanding>.Empty,
    };

    private static TimelineEntry[] Timeline()
    {
        var call = FakeTasks.Call(FakeTasks.FirstCall, 1, Today);
        return
        [
            new(8, Today, new CaseEvent.TaskPlanned(call, Trace.Of("task.planned", ("title", call.Title), ("due", call.Due), ("attempt", 1), ("amount", 1850m)))),
            new(7, Today, new CaseEvent.PromiseBroken(Trace.Of("promise.broken", ("amount", 1850m), ("due", new DateOnly(2026, 3, 13)), ("came", 0m)))),
            new(6, new(2026, 3, 5), new CaseEvent.PromiseMade(new Promise(1850, new(2026, 3, 13), new(2026, 3, 5)), Trace.Of("promise.made", ("amount", 1850m), ("due", new DateOnly(2026, 3, 13))))),
            new(5, new(2026, 3, 5), new CaseEvent.CallMade(new PastCall(new(2026, 3, 5), true, "mevrouw Jansen", null, null), Trace.Of("call.reached", ("who", "mevrouw Jansen"), ("day", new DateOnly(2026, 3, 5)), ("attempt", 1)))),
            new(4, new(2026, 3, 1), new CaseEvent.Noted(Trace.Of("payment.received", ("day", new DateOnly(2026, 3, 1)), ("amount", 250m), ("open", 1850m)))),
            new(3, new(2026, 2, 24), new CaseEvent.MessageSettled("m2", new PastMessage(new(2026, 2, 24), "tweede-herinnering", "Tweede herinnering", Channel.Email), Mail, Trace.Of("message.sent", ("name", "Tweede herinnering"), ("day", new DateOnly(2026, 2, 24))))),
            new(2, new(2026, 2, 10), new CaseEvent.MessageSettled("m1", new PastMessage(new(2026, 2, 10), "herinnering", "Herinnering", Channel.Letter), "D-000123-brief", Trace.Of("message.sent", ("name", "Herinnering"), ("day", new DateOnly(2026, 2, 10))))),
            new(1, new(2026, 2, 5), new CaseEvent.Opened(Running, "standaard", 1, new(2026, 2, 5), Trace.Of("case.opened", ("invoice", "2026-0101"), ("due", new DateOnly(2026, 2, 4)), ("amount", 2100m), ("procedure", "Standaard")))),
        ];
    }
}
