using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;
using Dunning.Operations.Casework;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryCases(InMemoryOffice office) : ICaseStore
{
    public Task<IReadOnlyList<CaseToOpen>> ToOpenAsync(
        IReadOnlyDictionary<string, DateOnly> dueBefore, DateOnly today, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseToOpen>>(
        [
            .. Enumerable.Range(1, office.Invoices.Count).Select(number => (Number: (long)number, Invoice: office.InvoiceOf(number)))
                .Where(candidate => candidate.Invoice.Type == InvoiceType.Invoice && !office.Dossiers.ContainsKey(candidate.Number)
                    && dueBefore.TryGetValue(office.Clients[candidate.Invoice.ClientId].ProcedureId, out var before) && candidate.Invoice.DueDate < before
                    && office.OpenOf(candidate.Invoice) > CaseFacts.Tolerance)
                .OrderBy(candidate => candidate.Invoice.ClientId, StringComparer.Ordinal).ThenBy(candidate => candidate.Invoice.DueDate).ThenBy(candidate => candidate.Number)
                .Take(limit).OrderBy(candidate => candidate.Number)
                .Select(candidate => new CaseToOpen(candidate.Number, office.FactsOf(candidate.Number, today))),
        ]);

    public Task<IReadOnlyList<CaseWork>> DueAsync(DateOnly today, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseWork>>(
        [
            .. office.Dossiers.Values.Where(dossier => dossier.Waiting.Count > 0).OrderBy(dossier => dossier.Waiting[0].Id)
                .Concat(office.Dossiers.Values.Where(dossier => dossier.Waiting.Count == 0 && dossier.State.NextDay <= today).OrderBy(dossier => dossier.State.NextDay))
                .Take(limit).Select(dossier => office.WorkOf(dossier, today)),
        ]);

    public Task<CaseWork?> FindAsync(long caseId, DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult(office.Dossiers.TryGetValue(caseId, out var dossier) ? office.WorkOf(dossier, today) : null);

    public Task<IReadOnlyList<CaseWork>> ReadAsync(IReadOnlyList<long> caseIds, DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseWork>>([.. caseIds.Where(office.Dossiers.ContainsKey).Select(id => office.WorkOf(office.Dossiers[id], today))]);

    public Task<bool> LeaveSignalAsync(long caseId, string key, CaseSignal signal, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(office.Leave(caseId, key, signal));
        }
        catch (InvalidOperationException unknown)
        {
            return Task.FromException<bool>(unknown);
        }
    }

    public Task<IReadOnlyList<long>> SaveAsync(IReadOnlyList<CaseSave> saves, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<long>>([.. saves.Where(save => !Save(save, day)).Select(save => save.Decision.State.Id)]);

    public Task<IReadOnlyList<CaseWork>> OnVersionAsync(string procedureId, int version, long after, int limit, DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseWork>>(
        [
            .. Running.Where(dossier => dossier.State.ProcedureId == procedureId && dossier.State.ProcedureVersion == version && dossier.State.Id > after)
                .Take(limit).Select(dossier => office.WorkOf(dossier, today)),
        ]);

    public Task<IReadOnlyList<VersionCount>> OpenByVersionAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VersionCount>>(
    [
        .. Running.GroupBy(dossier => (dossier.State.ProcedureId, dossier.State.ProcedureVersion)).OrderBy(group => group.Key)
            .Select(group => new VersionCount(group.Key.ProcedureId, group.Key.ProcedureVersion, group.Count())),
    ]);

    public Task<IReadOnlyList<WaitingInvoices>> WithoutProcedureAsync(IReadOnlyCollection<string> published, DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WaitingInvoices>>(
        [
            .. Enumerable.Range(1, office.Invoices.Count).Select(number => (Number: (long)number, Invoice: office.InvoiceOf(number)))
                .Where(candidate => candidate.Invoice.Type == InvoiceType.Invoice && !office.Dossiers.ContainsKey(candidate.Number)
                    && candidate.Invoice.DueDate < today && office.OpenOf(candidate.Invoice) > CaseFacts.Tolerance)
                .GroupBy(candidate => office.Clients[candidate.Invoice.ClientId].ProcedureId, StringComparer.Ordinal).Where(group => !published.Contains(group.Key))
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new WaitingInvoices(group.Key, group.Count())),
        ]);

    public Task<IReadOnlyList<CaseEvent>> EventsAsync(long caseId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CaseEvent>>(office.Dossiers.TryGetValue(caseId, out var dossier) ? [.. dossier.Events.Select(entry => entry.Event)] : []);

    private IEnumerable<InMemoryCase> Running => office.Dossiers.Values.Where(dossier => dossier.State.Status != CaseStatus.Closed);

    private bool Save(CaseSave save, DateOnly day)
    {
        var (before, state, events) = save.Decision;
        var known = office.Dossiers.TryGetValue(state.Id, out var dossier);
        if (save.Opens ? known : !known || dossier!.State.Version != before)
        {
            return false;
        }

        if (events.Any(happened => happened is CaseEvent.AnswerWithdrawn) && events.OfType<CaseEvent.Withdrawn>().Any(withdrawn =>
            office.Messages.Exists(message => message.Intent.Key == withdrawn.Key && message.Standing is MessageStanding.Sending or MessageStanding.Sent)))
        {
            return false;
        }

        dossier ??= office.Dossiers[state.Id] = new InMemoryCase(state);
        dossier.State = state;
        dossier.Events.AddRange(events.Select(happened => (day, happened)));
        dossier.Waiting.RemoveAll(signal => save.Answered.Contains(signal.Id));
        foreach (var happened in events)
        {
            Follow(state.Id, happened, save.Propose);
        }

        return true;
    }

    private void Follow(long caseId, CaseEvent happened, bool propose)
    {
        switch (happened)
        {
            case CaseEvent.MessagePlanned planned:
                Plan(planned.Message, propose);
                break;
            case CaseEvent.TaskPlanned planned:
                Plan(planned.Task);
                break;
            case CaseEvent.Withdrawn withdrawn:
                Withdraw(message => message.Key == withdrawn.Key, task => task.Key == withdrawn.Key);
                break;
            case CaseEvent.Closed or CaseEvent.Reopened:
                Withdraw(message => message.CaseId == caseId, task => task.CaseId == caseId);
                break;
        }
    }

    private void Plan(MessageIntent intent, bool propose)
    {
        var message = office.Messages.Find(known => known.Intent.Key == intent.Key);
        if (message is null)
        {
            office.Messages.Add(message = new InMemoryMessage(intent));
        }
        else if (message.Standing is MessageStanding.Sending or MessageStanding.Sent)
        {
            return;
        }

        message.Intent = intent;
        message.NotBefore = intent.PlannedOn;
        message.Standing = propose || intent.Proposed || message.LeftOutUntil > intent.PlannedOn ? MessageStanding.Proposed : MessageStanding.Pending;
    }

    private void Plan(TaskIntent intent)
    {
        if (office.Work.Find(known => known.Intent.Key == intent.Key) is { } task)
        {
            (task.Intent, task.IsOpen) = (intent, true);
        }
        else
        {
            office.Work.Add(new InMemoryTask(intent));
        }
    }

    private void Withdraw(Predicate<MessageIntent> messages, Predicate<TaskIntent> tasks)
    {
        foreach (var message in office.Messages.Where(message => message.Standing is MessageStanding.Pending or MessageStanding.Proposed && messages(message.Intent)))
        {
            message.Standing = MessageStanding.Dropped;
        }

        foreach (var task in office.Work.Where(task => tasks(task.Intent)))
        {
            task.IsOpen = false;
        }
    }
}
