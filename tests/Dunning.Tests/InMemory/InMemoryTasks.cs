using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;
using Dunning.Operations.Tasks;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryTasks(InMemoryOffice office, TimeProvider time) : ITaskList
{
    public Task<IReadOnlyList<OpenTask>> OpenAsync(TaskFilter filter, CancellationToken cancellationToken) => Task.FromResult(Open(filter));

    public Task<OpenTask?> FindAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(Open(new TaskFilter()).FirstOrDefault(task => task.Task.Key == key));

    public Task<TaskClaim?> ClaimAsync(string key, string person, CancellationToken cancellationToken)
    {
        if (Find(key) is not { } task)
        {
            return Task.FromResult<TaskClaim?>(null);
        }

        task.Claim = IsFreeFor(task, person) ? new TaskClaim(person, time.GetUtcNow() + TaskClaim.Lasts) : task.Claim;
        return Task.FromResult(task.Claim);
    }

    public Task ReleaseAsync(string key, string person, CancellationToken cancellationToken)
    {
        if (Find(key) is { } task && task.Claim?.By == person)
        {
            task.Claim = null;
        }

        return Task.CompletedTask;
    }

    public Task<OwedNow?> OwedAsync(string key, CancellationToken cancellationToken)
    {
        if (Find(key) is not { } task)
        {
            return Task.FromResult<OwedNow?>(null);
        }

        var invoice = office.InvoiceOf(task.Intent.CaseId);
        var account = office.Invoices.Where(other => other.ClientId == invoice.ClientId && other.DebtorNumber == invoice.DebtorNumber && other.Type == InvoiceType.Invoice && other.Amount.Currency == invoice.Amount.Currency)
            .Sum(office.OpenOf);
        return Task.FromResult<OwedNow?>(new OwedNow(invoice.ClientId, Math.Max(0, office.OpenOf(invoice)), account, invoice.Amount.Currency));
    }

    public Task<bool> EndAsync(string key, TaskResult result, DateOnly day, CancellationToken cancellationToken)
    {
        if (Find(key) is not { } ended || !IsFreeFor(ended, result.By))
        {
            return Task.FromResult(false);
        }

        ended.IsOpen = false;
        ended.Claim = null;
        ended.Ended++;
        return Task.FromResult(office.Leave(
            ended.Intent.CaseId, string.Create(CultureInfo.InvariantCulture, $"task:{key}:{ended.Ended}"), new CaseSignal.TaskEnded(key, result)));
    }

    private InMemoryTask? Find(string key) => office.Work.Find(task => task.IsOpen && task.Intent.Key == key);

    private bool IsFreeFor(InMemoryTask task, string person) => task.Claim is not { } claim || claim.By == person || claim.Until <= time.GetUtcNow();

    private IReadOnlyList<OpenTask> Open(TaskFilter filter) =>
    [
        .. office.Work.Where(task => task.IsOpen).Select(Show)
            .Where(task => (filter.Kind is null || task.Task.Kind == filter.Kind) && filter.Scope.Sees(task.ClientId)
                && (filter.DueBy is null || task.Task.Due <= filter.DueBy) && (filter.Queue is null || task.Task.Queue == filter.Queue)
                && (filter.Language is null || office.DebtorOf(office.InvoiceOf(task.Task.CaseId)).Language == filter.Language))
            .OrderBy(task => task.Urgency).ThenBy(task => task.DueDate).Skip(filter.Skip).Take(filter.Limit ?? int.MaxValue),
    ];

    private OpenTask Show(InMemoryTask task)
    {
        var (intent, state) = (task.Intent, office.Dossiers[task.Intent.CaseId].State);
        var invoice = office.InvoiceOf(intent.CaseId);
        var debtor = office.DebtorOf(invoice);
        return new OpenTask(
            intent, invoice.ClientId, office.Clients[invoice.ClientId].Name, debtor.Number, debtor.Name, debtor.Phone, invoice.Number, invoice.DueDate,
            office.OpenOf(invoice), invoice.Amount.Currency, state.BrokenPromises)
        {
            Claim = task.Claim,
            Urgency = Urgency.Of(intent, state, office.OpenOf(invoice)),
        };
    }
}
