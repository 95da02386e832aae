using Dunning.Cases.Activities;
using Dunning.Operations.Approvals;
using Dunning.Operations.Desk;
using Dunning.Operations.Tasks;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryApprovals(InMemoryOffice office) : IApprovals
{
    public async Task<IReadOnlyList<Approval>> OpenAsync(DeskScope scope, int limit, CancellationToken cancellationToken)
    {
        var open = (await office.Tasks.OpenAsync(new TaskFilter { Scope = scope }, cancellationToken)).ToDictionary(task => task.Task.Key, StringComparer.Ordinal);
        return
        [
            .. office.Work.Index().Where(work => work.Item.IsOpen && RequestApproval.IsOf(work.Item.Intent) && open.ContainsKey(work.Item.Intent.Key))
                .Select(work => new Approval(work.Index + 1, work.Item.Ended, open[work.Item.Intent.Key], work.Item.AskedRound == work.Item.Ended)).Take(limit),
        ];
    }

    public async Task<IReadOnlyList<Approval>> ToAskAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await OpenAsync(DeskScope.Office, int.MaxValue, cancellationToken)).Where(approval => !approval.IsAsked).Take(limit)];

    public async Task<Approval?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await OpenAsync(DeskScope.Office, int.MaxValue, cancellationToken)).FirstOrDefault(approval => approval.Id == id);

    public Task MarkAskedAsync(IReadOnlyCollection<Approval> asked, CancellationToken cancellationToken)
    {
        foreach (var approval in asked)
        {
            office.Work[(int)approval.Id - 1].AskedRound = approval.Round;
        }

        return Task.CompletedTask;
    }
}
