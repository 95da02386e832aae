using Dunning.Cases.Procedures;
using Dunning.Operations.Procedures;
using Dunning.Web.Access;
using Dunning.Web.Pages.Procedures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Publishing;

/// <summary>Puts into the site what the pages of procedures need besides themselves: long work, its progress, and files.</summary>
internal static class PublishingSite
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<LongJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<LongJobs>());
        services.AddSingleton<Compilations>();
        services.AddSingleton<PreviewScope>();
        services.AddSingleton<PublishPreviews>();
        return services;
    }

    public static void MapPublishing(this IEndpointRouteBuilder site)
    {
        site.MapGet("/procedures/{id}/export", ExportAsync).ForDesk();
        site.MapGet("/procedures/{id}/publish/preview", (string id, [FromQuery] string? key) => new RazorComponentResult<PreviewPart>(Values(id, key))).ForAdministrators();
        site.MapGet("/procedures/{id}/moved", (string id, [FromQuery] string? key) => new RazorComponentResult<MovePart>(Values(id, key, (nameof(MovePart.Fetched), true)))).ForAdministrators();
    }

    // Byte for byte as it is stored.
    private static async Task<IResult> ExportAsync(string id, [FromQuery] int? version, [FromServices] IProcedureStore store, CancellationToken cancellationToken)
    {
        var found = (await store.VersionsAsync(id, cancellationToken)).FirstOrDefault(known => version is null || known.Version == version);
        return found is not null && (await store.FilesAsync(found, cancellationToken))?.Find(ProcedureFiles.Workflow) is { } json
            ? Results.Bytes(json, "application/json", FormattableString.Invariant($"{id}-v{found.Version}.json"))
            : Results.NotFound();
    }

    private static Dictionary<string, object?> Values(string id, string? key, params (string Name, object Value)[] others) =>
        new(others.Select(other => KeyValuePair.Create(other.Name, (object?)other.Value))) { [nameof(MovePart.Id)] = id, [nameof(MovePart.Key)] = key ?? "" };
}
