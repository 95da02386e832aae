using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Operations.Tasks;
using Dunning.Web.Access;
using Dunning.Web.Pages.Calls;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Pages.Tasks;

/// <summary>What the screen of a task asks beside its page: what would follow, what is owed now, that it is left, and that a report is taken back.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this WebApplication app)
    {
        app.MapPost("/tasks/{key}/consequence", ForeseeAsync).ForDesk();
        app.MapGet("/tasks/{key}/owed", OwedAsync).ForDesk();
        app.MapPost("/tasks/{key}/leave", LeaveAsync).ForDesk();
        app.MapPost("/tasks/undo", UndoAsync).ForDesk();
    }

    private static async Task<IResult> ForeseeAsync(HttpContext http, string key, ITaskList tasks, ForeseeTaskResult foresee, RequestScope scope, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(key, cancellationToken) is not { } open || !scope.Sees(open.ClientId))
        {
            return Results.NotFound();
        }

        // Who types is at work on it.
        await tasks.ClaimAsync(key, scope.Person, cancellationToken);
        var fields = OutcomeChoice.Only(ReportFields.Of(await http.Request.ReadFormAsync(cancellationToken)));
        var mistyped = TaskReporting.Mistyped(fields);
        var foreseen = string.IsNullOrEmpty(fields.Outcome) ? null
            : mistyped.HasErrors() ? new TaskForeseen(mistyped, [], null)
            : await foresee.ExecuteAsync(key, TaskReporting.Result(fields, scope.Person), cancellationToken);
        return new RazorComponentResult<ConsequenceText>(new { Foreseen = foreseen, fields.Note, Within = open.Task.PromiseWithinDays });
    }

    private static async Task<IResult> OwedAsync(HttpContext http, string key, decimal invoice, decimal account, decimal last, ITaskList tasks, RequestScope scope, CancellationToken cancellationToken)
    {
        var now = await tasks.OwedAsync(key, cancellationToken);
        if (now is not null && !scope.Sees(now.ClientId))
        {
            return Results.NotFound();
        }

        if (now is not null && now.Account != last)
        {
            http.Response.Headers["HX-Trigger"] = "owed-changed";
        }

        return new RazorComponentResult<OwedNotice>(new { Key = key, Invoice = invoice, Account = account, Now = now, IsFirst = false });
    }

    private static async Task<IResult> LeaveAsync(string key, ITaskList tasks, RequestScope scope, CancellationToken cancellationToken)
    {
        await tasks.ReleaseAsync(key, scope.Person, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> UndoAsync(
        [FromForm] string? ticket, UndoTickets tickets, TakeBackTaskResult takeBack, ITaskList tasks, RequestScope scope, Flash flash, Texts texts, CancellationToken cancellationToken)
    {
        if (tickets.Read(ticket) is not { } read || read.Person != scope.Person)
        {
            flash.Leave(new FlashMessage(FlashKind.Refused, texts["undo.late"], []));
            return Results.LocalRedirect("/calls");
        }

        if (!await takeBack.ExecuteAsync(scope.Desk, read.CaseId, read.TaskKey, read.Version, scope.Person, cancellationToken))
        {
            flash.Leave(new FlashMessage(FlashKind.Refused, texts["undo.gone"], [], read.CaseId));
            return Results.LocalRedirect("/cases/" + read.CaseId.ToString(CultureInfo.InvariantCulture));
        }

        flash.Leave(new FlashMessage(FlashKind.Done, texts["undo.done"], []));
        return Results.LocalRedirect("/" + (await tasks.FindAsync(read.TaskKey, cancellationToken) is { } open ? TaskAddress.Of(open.Task) : "calls"));
    }
}
