using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;
using Dunning.Operations.Desk;
using Dunning.Operations.Tasks;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryDesk(InMemoryOffice office) : IDesk
{
    public async Task<Overview> OverviewAsync(DeskScope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var open = Seen(scope).Where(dossier => dossier.State.Status != CaseStatus.Closed).ToList();
        var claims = office.Invoices.Where(invoice => scope.Sees(invoice.ClientId) && invoice.Type == InvoiceType.Invoice).Select(invoice => office.LineOf(invoice, today))
            .Where(line => line.Open.IsPositive).ToList();
        var tasks = await office.Tasks.OpenAsync(new TaskFilter { Scope = scope }, cancellationToken);
        return new Overview(
            open.Count,
            open.Sum(Open),
            claims.Where(line => line.IsDue).Sum(Euro),
            claims.Where(line => !line.IsDue).Sum(Euro),
            tasks.Count(task => IsCallDue(task, today)),
            tasks.Count(task => task.Task.Kind != TaskKind.Call),
            (await office.Outbox.ProposedAsync(scope, cancellationToken)).Count,
            open.Count(dossier => dossier.State.Status == CaseStatus.Held),
            open.Count(dossier => dossier.State.Status == CaseStatus.Disputed),
            open.Count(dossier => dossier.State.Promise is not null),
            (await UnappliedAsync(scope, cancellationToken)).Count,
            [Band(claims, 1, 30), Band(claims, 31, 60), Band(claims, 61, 90), Band(claims, 91, null)],
            [
                .. office.Clients.Values.Where(client => scope.Sees(client.Id)).OrderBy(client => client.Name, StringComparer.Ordinal).Select(client => new ClientFigures(
                    client.Id, client.Name, open.Count(dossier => ClientOf(dossier) == client.Id),
                    claims.Where(line => line.Invoice.ClientId == client.Id && line.IsDue).Sum(Euro),
                    claims.Where(line => line.Invoice.ClientId == client.Id && !line.IsDue).Sum(Euro),
                    tasks.Count(task => task.ClientId == client.Id && IsCallDue(task, today)))),
            ],
            [
                .. open.GroupBy(dossier => dossier.State.Messages.LastOrDefault()?.Name ?? "").Select(stage => new StageFigures(stage.Key, stage.Count(), stage.Sum(Open)))
                    .OrderByDescending(stage => stage.Cases).ThenBy(stage => stage.Name, StringComparer.Ordinal),
            ]);
    }

    public Task<CasePage> CasesAsync(DeskScope scope, CaseFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var found = Seen(scope).Where(dossier => Matches(dossier, filter)).OrderBy(dossier => office.InvoiceOf(dossier.State.Id).DueDate).ThenBy(dossier => dossier.State.Id).ToList();
        return Task.FromResult(new CasePage([.. found.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).Select(Row)], found.Count));
    }

    public IAsyncEnumerable<CaseRow> EveryCaseAsync(DeskScope scope, CaseFilter filter, DateOnly today, CancellationToken cancellationToken) =>
        Seen(scope).Where(dossier => Matches(dossier, filter)).OrderBy(dossier => office.InvoiceOf(dossier.State.Id).DueDate).ThenBy(dossier => dossier.State.Id).Select(Row).ToAsyncEnumerable();

    public async Task<Dossier?> DossierAsync(DeskScope scope, long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        if (Seen(scope).FirstOrDefault(dossier => dossier.State.Id == caseId) is not { } found)
        {
            return null;
        }

        var tasks = await office.Tasks.OpenAsync(new TaskFilter(), cancellationToken);
        var invoice = office.InvoiceOf(caseId);
        return new Dossier(
            found.State,
            office.FactsOf(caseId, today),
            [.. found.Events.Select((entry, index) => new TimelineEntry(index + 1, entry.Day, entry.Event)).Reverse()],
            [
                .. office.Messages.Where(message => message.Standing == MessageStanding.Sent && message.Intent.CaseId == caseId && message.Document is not null).Reverse()
                    .Select(message => new DossierDocument(message.Document!.Name, message.Intent.Name, message.Intent.Channel, message.SentOn, message.Document.Sha256)),
            ],
            [.. tasks.Where(task => task.Task.CaseId == caseId)],
            [
                .. office.Dossiers.Values.Where(other => other.State.Id != caseId && office.DebtorOf(office.InvoiceOf(other.State.Id)) == office.DebtorOf(invoice))
                    .OrderBy(other => office.InvoiceOf(other.State.Id).DueDate).Select(Row),
            ]);
    }

    public async Task<int> UnappliedCountAsync(DeskScope scope, CancellationToken cancellationToken) => (await UnappliedAsync(scope, cancellationToken)).Count;

    public Task<IReadOnlyList<UnappliedEntry>> UnappliedAsync(DeskScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnappliedEntry>>(
        [
            .. office.Entries.Where(entry => scope.Sees(entry.Client) && entry.Entry.Applied != entry.Entry.Amount).OrderByDescending(entry => entry.Entry.Day)
                .Select(entry => new UnappliedEntry(office.Clients[entry.Client].Name, entry.Entry)),
        ]);

    public Task<DayReport> DayAsync(DeskScope scope, DateOnly day, CancellationToken cancellationToken)
    {
        var events = Seen(scope).SelectMany(dossier => dossier.Events.Where(entry => entry.Day == day).Select(entry => (Dossier: dossier, entry.Event))).ToList();
        var sent = office.Messages.Where(message => message.Standing == MessageStanding.Sent && message.SentOn == day
            && scope.Sees(office.InvoiceOf(message.Intent.CaseId).ClientId)).DistinctBy(message => message.Document?.Name).ToList();
        var paid = office.Payments.Where(applied => scope.Sees(applied.Client) && applied.Payment.Day == day && applied.Payment.Kind != PaymentKind.CreditNote).ToList();
        return Task.FromResult(new DayReport(
            day,
            events.Count(entry => entry.Event is CaseEvent.Opened),
            sent.Count(message => message.Intent.Channel == Channel.Letter),
            sent.Count(message => message.Intent.Channel == Channel.Email),
            events.Count(entry => entry.Event is CaseEvent.CallMade),
            events.Count(entry => entry.Event is CaseEvent.TaskPlanned),
            paid.Count,
            paid.Where(applied => applied.Payment.Amount.Currency == "EUR").Sum(applied => applied.Payment.Amount.Amount),
            events.Count(entry => entry.Event is CaseEvent.Paid),
            [
                .. events.Where(entry => entry.Event is not (CaseEvent.Opened or CaseEvent.Moved or CaseEvent.Noted)).DistinctBy(entry => entry.Dossier.State.Id).Take(20)
                    .Select(entry => new DayHighlight(entry.Dossier.State.Id, office.DebtorOf(office.InvoiceOf(entry.Dossier.State.Id)).Name, entry.Event.Why)),
            ]));
    }

    private static bool IsCallDue(OpenTask task, DateOnly today) => task.Task.Kind == TaskKind.Call && task.Task.Due <= today;

    private static decimal Euro(StatementLine line) => line.Open.Currency == "EUR" ? line.Open.Amount : 0;

    private static AgeBand Band(IEnumerable<StatementLine> claims, int from, int? to)
    {
        var aged = claims.Where(line => line.IsDue && line.DaysOverdue >= from && (to is null || line.DaysOverdue <= to)).ToList();
        return new AgeBand(from, to, aged.Sum(Euro), aged.Count);
    }

    private string ClientOf(InMemoryCase dossier) => office.InvoiceOf(dossier.State.Id).ClientId;

    private IEnumerable<InMemoryCase> Seen(DeskScope scope) => office.Dossiers.Values.Where(dossier => scope.Sees(ClientOf(dossier)));

    private decimal Open(InMemoryCase dossier) => office.InvoiceOf(dossier.State.Id) is { Amount.Currency: "EUR" } invoice ? office.OpenOf(invoice) : 0;

    private bool Matches(InMemoryCase dossier, CaseFilter filter)
    {
        var invoice = office.InvoiceOf(dossier.State.Id);
        var debtor = office.DebtorOf(invoice);
        return (filter.Status is { } status ? dossier.State.Status == status : filter.IncludeClosed || dossier.State.Status != CaseStatus.Closed)
            && (filter.ClientId is null || invoice.ClientId == filter.ClientId)
            && (filter.Search is not { Length: > 0 } search
                || search.Split(' ').All(word => debtor.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
                || debtor.Number.Contains(search, StringComparison.OrdinalIgnoreCase)
                || (Digits(search) is { Length: > 4 } digits && Digits(debtor.Phone ?? "").Contains(digits, StringComparison.Ordinal))
                || (decimal.TryParse(search, CultureInfo.GetCultureInfo("nl-NL"), out var amount) && invoice.Amount.Amount == amount)
                || ReferenceMatch.Reduce(invoice.Number) == ReferenceMatch.Reduce(search)
                || string.Equals(CaseState.Reference(dossier.State.Id), search, StringComparison.OrdinalIgnoreCase));
    }

    private static string Digits(string text) => string.Concat(text.Replace("+31", "0", StringComparison.Ordinal).Where(char.IsAsciiDigit));

    private CaseRow Row(InMemoryCase dossier)
    {
        var (state, invoice) = (dossier.State, office.InvoiceOf(dossier.State.Id));
        return new CaseRow(
            state.Id, office.Clients[invoice.ClientId].Name, office.DebtorOf(invoice).Name, invoice.Number, invoice.DueDate, invoice.Amount.Amount, office.OpenOf(invoice),
            invoice.Amount.Currency, state.Status, state.Closed, state.Messages.LastOrDefault()?.Name, state.NextDay);
    }
}
