using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Tasks;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryTasks(InMemoryOffice office) : ITaskList
{
    public Task<IReadOnlyList<OpenTask>> OpenAsync(TaskFilter filter, CancellationToken cancellationToken) => Task.FromResult(Open(filter));

    public Task<OpenTask?> FindAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(Open(new TaskFilter()).FirstOrDefault(task => task.Task.Key == key));

    public Task<bool> EndAsync(string key, TaskResult result, DateOnly day, CancellationToken cancellationToken)
    {
        if (office.Work.Find(task => task.IsOpen && task.Intent.Key == key) is not { } ended)
        {
            return Task.FromResult(false);
        }

        ended.IsOpen = false;
        ended.Ended++;
        return Task.FromResult(office.Leave(
            ended.Intent.CaseId, string.Create(CultureInfo.InvariantCulture, $"task:{key}:{ended.Ended}"), new CaseSignal.TaskEnded(key, result)));
    }

    private IReadOnlyList<OpenTask> Open(TaskFilter filter) =>
    [
        .. office.Work.Where(task => task.IsOpen).Select(task => Show(task.Intent))
            .Where(task => (filter.Kind is null || task.Task.Kind == filter.Kind) && filter.Scope.Sees(task.ClientId)
                && (filter.DueBy is null || task.Task.Due <= filter.DueBy))
            .OrderBy(task => task.Task.Due).ThenByDescending(task => task.BrokenPromises).ThenByDescending(task => task.Open),
    ];

    private OpenTask Show(TaskIntent intent)
    {
        var invoice = office.InvoiceOf(intent.CaseId);
        var debtor = office.DebtorOf(invoice);
        return new OpenTask(
            intent, invoice.ClientId, office.Clients[invoice.ClientId].Name, debtor.Number, debtor.Name, debtor.Phone, invoice.Number, invoice.DueDate,
            office.OpenOf(invoice), invoice.Amount.Currency, office.Dossiers[intent.CaseId].State.BrokenPromises);
    }
}
