using System.Runtime.CompilerServices;
using Dunning.Cases.Tasks;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Web.Access;
using Dunning.Web.Pages.Cases;
using Dunning.Web.Pages.Tasks;
using Dunning.Web.Site;

namespace Dunning.Web.Exporting;

/// <summary>Every list as a file: for whom its page is, with the page's own filter in the address, and <c>as=xlsx</c> for a workbook.</summary>
internal static class ExportEndpoints
{
    private const int Chunk = 1000;

    public static void MapExports(this WebApplication app)
    {
        app.MapGet("/export/cases", CasesAsync).ForOwn();
        app.MapGet("/export/tasks", TasksAsync).ForDesk();
        app.MapGet("/export/calls", CallsAsync).ForDesk();
        app.MapGet("/export/clients", ClientsAsync).ForDesk();
        app.MapGet("/export/run", RunAsync).ForDesk();
        app.MapGet("/export/unapplied", UnappliedAsync).ForDesk();
    }

    private static async Task CasesAsync(HttpRequest request, IDesk desk, RequestScope scope, ExportForm form, ListColumns columns, CancellationToken cancellationToken)
    {
        var today = await scope.TodayAsync(cancellationToken);
        await form.SendAsync(columns.Cases, "cases.title", desk.EveryCaseAsync(scope.Desk, CasesAddress.Filter(request.Query), today, cancellationToken), today, cancellationToken);
    }

    private static async Task TasksAsync(
        string? client, string? queue, string? language, ITaskList tasks, RequestScope scope, ExportForm form, ListColumns columns, CancellationToken cancellationToken)
    {
        var today = await scope.TodayAsync(cancellationToken);
        await form.SendAsync(columns.Tasks, "tasks.title", EveryAsync(tasks, WorkFilter.Of(scope.Desk, client, queue, language) with { DueBy = today }, cancellationToken), today, cancellationToken);
    }

    private static async Task CallsAsync(string? client, string? language, ITaskList tasks, RequestScope scope, ExportForm form, ListColumns columns, CancellationToken cancellationToken)
    {
        var today = await scope.TodayAsync(cancellationToken);
        var filter = WorkFilter.Of(scope.Desk, client, null, language) with { Kind = TaskKind.Call, DueBy = today };
        await form.SendAsync(columns.Tasks, "calls.title", EveryAsync(tasks, filter, cancellationToken), today, cancellationToken);
    }

    private static async Task ClientsAsync(ILedger ledger, RequestScope scope, ExportForm form, ListColumns columns, CancellationToken cancellationToken) =>
        await form.SendAsync(
            columns.Clients, "client.title", (await ledger.ClientsAsync(cancellationToken)).Where(client => scope.Sees(client.Id)).ToAsyncEnumerable(), await scope.TodayAsync(cancellationToken), cancellationToken);

    private static async Task RunAsync(ReadProposal read, RequestScope scope, ExportForm form, ListColumns columns, CancellationToken cancellationToken) =>
        await form.SendAsync(columns.Proposal, "run.title", EveryAsync(read, scope.Desk, cancellationToken), await scope.TodayAsync(cancellationToken), cancellationToken);

    private static async Task UnappliedAsync(IDesk desk, RequestScope scope, ExportForm form, ListColumns columns, CancellationToken cancellationToken) =>
        await form.SendAsync(
            columns.Unapplied, "unapplied.title", (await desk.UnappliedAsync(scope.Desk, cancellationToken)).ToAsyncEnumerable(), await scope.TodayAsync(cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<OpenTask> EveryAsync(ITaskList tasks, TaskFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var skip = 0; ; skip += Chunk)
        {
            var chunk = await tasks.OpenAsync(filter with { Skip = skip, Limit = Chunk }, cancellationToken);
            foreach (var task in chunk)
            {
                yield return task;
            }

            if (chunk.Count < Chunk)
            {
                yield break;
            }
        }
    }

    private static async IAsyncEnumerable<ProposalLine> EveryAsync(ReadProposal read, DeskScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var skip = 0; ; skip += ReadProposal.Most)
        {
            var chunk = await read.ExecuteAsync(scope, skip, cancellationToken);
            foreach (var line in chunk.Lines)
            {
                yield return line;
            }

            if (chunk.Lines.Count < ReadProposal.Most)
            {
                yield break;
            }
        }
    }
}
