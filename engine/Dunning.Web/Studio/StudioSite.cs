using Dunning.Web.Access;

namespace Dunning.Web.Studio;

/// <summary>Puts the visual editor into the site: Elsa Studio's files, the pages it stands on, and the part of Elsa's API that it calls.</summary>
internal static class StudioSite
{
    public static IServiceCollection AddStudio(this IServiceCollection services)
    {
        services.AddSingleton<StudioVersions>();
        services.AddSingleton<PaletteSource>();
        services.AddScoped<StudioSaving>();
        services.AddScoped<StudioRights>();
        services.AddScoped<StudioCases>();
        return services;
    }

    public static void MapStudio(this IEndpointRouteBuilder site)
    {
        site.MapGet(StudioFiles.Path + "/procedures/{definitionId}", StudioPage.EditorAsync).ForDesk();
        site.MapGet(StudioFiles.Path + "/cases/{caseId:long}", StudioPage.ViewerAsync).ForOwn();
        site.MapGet(StudioFiles.Path + "/cases/{caseId:long}/path.css", PathStyles.OfAsync).ForOwn();
        site.MapGet(StudioFiles.Path + "/activities.css", ActivityStyles.All).ForOwn();

        var api = site.MapGroup(StudioPage.Api);
        CatalogueEndpoints.Map(api);
        DefinitionEndpoints.Map(api);
        EditingEndpoints.Map(api);
        CaseEndpoints.Map(api);
    }
}
