using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Studio;

/// <summary>Procedures as Studio reads them: whole, in lists, as a file.</summary>
internal static class DefinitionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var own = api.MapGroup("/workflow-definitions").ForOwn();
        own.MapGet("/by-id/{versionId}", ByIdAsync);
        var desk = api.MapGroup("/workflow-definitions").ForDesk();
        desk.MapGet("", ListAsync);
        desk.MapGet("/by-definition-id/{definitionId}", ByDefinitionAsync);
        desk.MapGet("/many-by-id", ManyAsync);
        desk.MapGet("/validation/is-name-unique", IsNameUniqueAsync);
        desk.MapGet("/query/count", CountAsync);
        desk.MapGet("/{definitionId}/export", ExportAsync);
        desk.MapGet("/{definitionId}/consumers", () => StudioAnswer.Of(new { ConsumingWorkflowDefinitionIds = Array.Empty<string>() }));
    }

    private static async Task<IResult> ByDefinitionAsync(
        string definitionId, string? versionOptions, [FromServices] StudioVersions versions, [FromServices] StudioRights rights, CancellationToken cancellationToken) =>
        await versions.FindAsync(definitionId, versionOptions, cancellationToken) is { } version ? StudioAnswer.Of(StudioDefinition.Full(version, rights.MayEdit)) : Results.NotFound();

    private static async Task<IResult> ByIdAsync(string versionId, [FromServices] StudioVersions versions, [FromServices] StudioRights rights, CancellationToken cancellationToken) =>
        await versions.FindByIdAsync(versionId, cancellationToken) is { } version && await rights.MaySeeAsync(version, cancellationToken)
            ? StudioAnswer.Of(StudioDefinition.Full(version, rights.MayEdit))
            : Results.NotFound();

    private static async Task<IResult> ManyAsync([FromQuery] string[] ids, [FromServices] StudioVersions versions, [FromServices] StudioRights rights, CancellationToken cancellationToken)
    {
        var mayEdit = rights.MayEdit;
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return StudioAnswer.List((await versions.ListAsync("AllVersions", cancellationToken)).Where(version => wanted.Contains(version.Id)).Select(version => StudioDefinition.Full(version, mayEdit)).ToList());
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, string? versionOptions, string? searchTerm, int? page, int? pageSize, [FromServices] StudioVersions versions, [FromServices] StudioRights rights, CancellationToken cancellationToken)
    {
        var mayEdit = rights.MayEdit;
        var procedures = request.Query["definitionIds"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ids = request.Query["ids"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var all = (await versions.ListAsync(versionOptions, cancellationToken))
            .Where(version => procedures.Count == 0 || procedures.Contains(version.Listed.Version.ProcedureId))
            .Where(version => ids.Count == 0 || ids.Contains(version.Id))
            .Where(version => string.IsNullOrEmpty(searchTerm) || version.Definition.Name.Contains(searchTerm, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var size = Math.Clamp(pageSize ?? 100, 1, 1000);
        return StudioAnswer.Of(new
        {
            Items = all.Skip(Math.Clamp(page ?? 0, 0, 100_000) * size).Take(size).Select(version => StudioDefinition.Summary(version, mayEdit)),
            TotalCount = all.Count,
            Links = StudioLinks.OfList(mayEdit),
        });
    }

    private static async Task<IResult> CountAsync([FromServices] StudioVersions versions, CancellationToken cancellationToken) =>
        StudioAnswer.Of(new { (await versions.ListAsync(null, cancellationToken)).Count });

    private static async Task<IResult> IsNameUniqueAsync(string name, string? definitionId, [FromServices] StudioVersions versions, CancellationToken cancellationToken) => StudioAnswer.Of(new
    {
        IsUnique = (await versions.ListAsync(null, cancellationToken)).All(version => version.Listed.Version.ProcedureId == definitionId || !string.Equals(version.Definition.Name, name, StringComparison.OrdinalIgnoreCase)),
    });

    private static async Task<IResult> ExportAsync(string definitionId, string? versionOptions, [FromServices] StudioVersions versions, CancellationToken cancellationToken) =>
        await versions.FindAsync(definitionId, versionOptions, cancellationToken) is { } version
            ? Results.File(StudioDefinition.File(version), "application/json", FormattableString.Invariant($"{definitionId}-v{version.Listed.Version.Version}.json"))
            : Results.NotFound();
}
