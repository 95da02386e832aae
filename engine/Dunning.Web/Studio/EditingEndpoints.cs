using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Operations.Procedures;
using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Studio;

/// <summary>What changes a procedure: save, publish, import, retract, revert, throw away. For administrators.</summary>
internal static class EditingEndpoints
{
    /// <summary>Studio reads from this header where to go after "Run".</summary>
    private const string InstanceHeader = "x-elsa-workflow-instance-id";

    /// <summary>Our page sends it: who publishes sees first what that changes, on the sheet to which the page then goes.</summary>
    private const string SheetHeader = "X-Dunning-Sheet";

    public static void Map(RouteGroupBuilder api)
    {
        var editing = api.MapGroup("").ForAdministrators();
        editing.MapPost("/workflow-definitions", SaveAsync);
        editing.MapPost("/workflow-definitions/import", ImportAsync);
        editing.MapPost("/workflow-definitions/{definitionId}/publish", PublishAsync);
        editing.MapPost("/workflow-definitions/{definitionId}/retract", RetractAsync);
        editing.MapPost("/workflow-definitions/{definitionId}/revert/{version:int}", RevertAsync);
        editing.MapPost("/workflow-definitions/{definitionId}/execute", Execute);
        editing.MapDelete("/workflow-definitions/{definitionId}", DiscardAsync);
        editing.MapDelete("/workflow-definition-versions/{versionId}", DeleteVersionAsync);
    }

    private static async Task<IResult> SaveAsync(HttpRequest request, [FromServices] StudioSaving saving, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        var (body, refused) = await StudioRequest.ReadAsync(request, texts, cancellationToken);
        if (refused is not null || body["model"] is not JsonObject model)
        {
            return refused ?? StudioAnswer.Refused(texts["studio.garbage"]);
        }

        var mark = StudioDefinition.MarkOf(model) ?? "";
        var saved = body["publish"] is JsonValue publish && publish.TryGetValue<bool>(out var wanted) && wanted
            ? await saving.PublishAsync(model, mark, request.Headers.ContainsKey(SheetHeader), cancellationToken)
            : await saving.SaveAsync(model, mark, cancellationToken);
        return StudioAnswer.Of(saved, version => Saved(version, saved.AlreadyPublished));
    }

    private static async Task<IResult> ImportAsync(HttpRequest request, [FromServices] StudioSaving saving, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        var (model, refused) = await StudioRequest.ReadAsync(request, texts, cancellationToken);
        return refused is not null ? refused
            : model["root"] is not JsonObject ? StudioAnswer.Refused(texts["studio.garbage"])
            : StudioAnswer.Of(await saving.SaveAsync(model, StudioDefinition.MarkOf(model), cancellationToken), Whole);
    }

    private static async Task<IResult> PublishAsync(string definitionId, [FromServices] StudioVersions versions, [FromServices] StudioSaving saving, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(definitionId, "Draft", cancellationToken) is not { } draft)
        {
            return StudioAnswer.Refused(texts["studio.gone"]);
        }

        var saved = await saving.PublishAsync(draft, cancellationToken);
        return StudioAnswer.Of(saved, version => Saved(version, alreadyPublished: false));
    }

    private static async Task<IResult> RetractAsync(string definitionId, [FromServices] StudioVersions versions, [FromServices] RetractProcedure retract, [FromServices] RequestScope scope, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(definitionId, "Published", cancellationToken) is not { } published)
        {
            return StudioAnswer.Refused(texts["studio.nothing-published"]);
        }

        var findings = await retract.ExecuteAsync(definitionId, published.Listed.Version.Version, await StampAsync(scope, cancellationToken), cancellationToken);
        return findings.HasErrors()
            ? StudioAnswer.Refused(StudioMessages.Of(findings, null))
            : Whole((await versions.FindAsync(definitionId, null, cancellationToken))!);
    }

    private static async Task<IResult> RevertAsync(
        string definitionId, int version, [FromServices] StudioVersions versions, [FromServices] RevertProcedure revert, [FromServices] RequestScope scope, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(scope, cancellationToken);
        var revision = (await versions.FindAsync(definitionId, null, cancellationToken))?.Revision ?? 0;
        var (draft, findings) = await revert.ExecuteAsync(definitionId, version, publish: false, revision, stamp, cancellationToken);
        return draft is null
            ? StudioAnswer.Refused(StudioMessages.Of(findings, null))
            : StudioAnswer.Of(StudioDefinition.Summary((await versions.FindAsync(definitionId, "Draft", cancellationToken))!, mayEdit: true));
    }

    private static async Task<IResult> DeleteVersionAsync(string versionId, [FromServices] StudioVersions versions, [FromServices] DiscardDraft discard, [FromServices] RequestScope scope, [FromServices] Texts texts, CancellationToken cancellationToken) =>
        await versions.FindByIdAsync(versionId, cancellationToken) is { Listed.Version: { Status: VersionStatus.Draft } draft }
            ? await DiscardAsync(draft.ProcedureId, discard, scope, cancellationToken)
            : StudioAnswer.Refused(texts["studio.kept"]);

    private static async Task<IResult> DiscardAsync(string definitionId, [FromServices] DiscardDraft discard, [FromServices] RequestScope scope, CancellationToken cancellationToken)
    {
        var findings = await discard.ExecuteAsync(definitionId, null, await StampAsync(scope, cancellationToken), cancellationToken);
        return findings.HasErrors() ? StudioAnswer.Refused(StudioMessages.Of(findings, null)) : Results.NoContent();
    }

    private static async Task<VersionStamp> StampAsync(RequestScope scope, CancellationToken cancellationToken) => new(await scope.TodayAsync(cancellationToken), scope.Person);

    // Nothing is run from here: the page shows what the draft would do with an invoice that one chooses there.
    private static IResult Execute(string definitionId, HttpResponse response)
    {
        response.Headers[InstanceHeader] = StudioPage.DryRunId;
        return StudioAnswer.Of(new { WorkflowState = new { Id = StudioPage.DryRunId, DefinitionId = definitionId, Status = "Finished", SubStatus = "Finished" } });
    }

    private static IResult Saved(StudioVersion version, bool alreadyPublished) => StudioAnswer.Of(new JsonObject
    {
        ["workflowDefinition"] = StudioDefinition.Full(version, mayEdit: true), ["alreadyPublished"] = alreadyPublished, ["consumingWorkflowCount"] = 0,
    });

    private static IResult Whole(StudioVersion version) => StudioAnswer.Of(StudioDefinition.Full(version, mayEdit: true));
}
