using System.Text.Json.Nodes;
using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Studio;

/// <summary>A real case in Studio's instance viewer. Looking only.</summary>
internal static class CaseEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var own = api.MapGroup("").ForOwn();
        own.MapGet("/workflow-instances/{id}", (string id, [FromServices] StudioCases cases, CancellationToken cancellationToken) =>
            AnswerAsync(cases, id, found => StudioAnswer.Of(found.Instance()), cancellationToken));
        own.MapGet("/workflow-instances/{id}/variables", (string id, [FromServices] StudioCases cases, CancellationToken cancellationToken) =>
            AnswerAsync(cases, id, found => StudioAnswer.List(found.Variables()), cancellationToken));
        own.MapGet("/workflow-instances/{id}/execution-state", (string id, [FromServices] StudioCases cases, CancellationToken cancellationToken) =>
            AnswerAsync(cases, id, found => StudioAnswer.Of(new { found.Status, WorkflowSubStatus = found.SubStatus, found.UpdatedAt }), cancellationToken));
        own.MapPost("/workflow-instances/{id}/journal", JournalAsync);
        own.MapPost("/activity-executions/report", ReportAsync);
        own.MapGet("/activity-executions/list", ExecutionsAsync);
        own.MapGet("/activity-execution-summaries/list", ExecutionsAsync);
        own.MapGet("/activity-executions/{executionId}/call-stack", (string executionId) => StudioAnswer.Of(new { ActivityExecutionId = executionId, Items = Array.Empty<object>(), TotalCount = 0 }));
    }

    private static async Task<IResult> AnswerAsync(StudioCases cases, string id, Func<StudioCase, IResult> answer, CancellationToken cancellationToken) =>
        await cases.FindAsync(id, cancellationToken) is { } found ? answer(found) : Results.NotFound();

    private static async Task<IResult> JournalAsync(
        string id, int? skip, int? take, HttpRequest request, [FromServices] StudioCases cases, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        var (body, refused) = await StudioRequest.ReadAsync(request, texts, cancellationToken);
        return refused ?? await AnswerAsync(
            cases,
            id,
            found =>
            {
                var filter = body["filter"] as JsonObject ?? [];
                var (nodes, activities, names) = (Names(filter, "activityNodeIds"), Names(filter, "activityIds"), Names(filter, "eventNames"));
                var without = Names(filter, "excludedActivityTypes") ?? [];
                var types = found.Version.Definition.Root.Activities.ToDictionary(activity => activity.Id, activity => activity.Type, StringComparer.Ordinal);
                var lines = CaseJournal.Of(found.Path, found.Events).Select((line, index) => (line, index))
                    .Where(each => nodes is null || nodes.Contains(found.NodeId(each.line.Execution.ActivityId)))
                    .Where(each => activities is null || activities.Contains(each.line.Execution.ActivityId))
                    .Where(each => names is null || names.Contains(each.line.Name))
                    .Where(each => !without.Contains(types.GetValueOrDefault(each.line.Execution.ActivityId, "")))
                    .Select(each => found.Line(each.line, each.index)).ToList();
                return StudioAnswer.Page(lines, skip ?? 0, take ?? 100);
            },
            cancellationToken);
    }

    private static async Task<IResult> ReportAsync(HttpRequest request, [FromServices] StudioCases cases, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        var (body, refused) = await StudioRequest.ReadAsync(request, texts, cancellationToken);
        return refused ?? await AnswerAsync(
            cases,
            body["workflowInstanceId"]?.ToString() ?? "",
            found =>
            {
                var here = found.Path.Executions.ToLookup(execution => found.NodeId(execution.ActivityId), StringComparer.Ordinal);
                return StudioAnswer.Of(new { Stats = (Names(body, "activityNodeIds") ?? []).Select(node => found.Badge([.. here[node]], node)) });
            },
            cancellationToken);
    }

    private static Task<IResult> ExecutionsAsync(
        [FromQuery] string workflowInstanceId, [FromQuery] string? activityNodeId, [FromServices] StudioCases cases, CancellationToken cancellationToken) => AnswerAsync(
            cases,
            workflowInstanceId,
            found => StudioAnswer.List(found.Path.Executions.Where(execution => activityNodeId is null || found.NodeId(execution.ActivityId) == activityNodeId).Select(found.Record).ToList()),
            cancellationToken);

    // Null when nothing is asked for.
    private static HashSet<string>? Names(JsonObject json, string name) =>
        json[name] is JsonArray list ? list.OfType<JsonValue>().Select(value => value.ToString()).ToHashSet(StringComparer.Ordinal) : null;
}
