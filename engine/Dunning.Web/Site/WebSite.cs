using Dunning.Web.Access;
using Dunning.Web.Layout;
using Dunning.Web.Pages.Tasks;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.FileProviders;

namespace Dunning.Web.Site;

/// <summary>Puts the pages into a web application.</summary>
public static class WebSite
{
    private static readonly string[] Cultures = ["nl-NL", "en-IE"];

    /// <summary>What the pages need besides the ports and use cases.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "dunning.form");
        services.AddAuthorization(Policies.Define);
        services.AddHttpContextAccessor();
        services.AddScoped<RequestScope>();
        services.AddScoped<Flash>();
        services.AddScoped<TaskReporting>();
        services.AddSingleton<Texts>();

        // Nobody signs in yet, so only this machine is answered, also when a page elsewhere makes its name point here.
        services.AddHostFiltering(options => options.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        // Dutch unless somebody chose otherwise; what the browser happens to prefer does not count.
        services.Configure<RequestLocalizationOptions>(options => options
            .SetDefaultCulture(Cultures[0])
            .AddSupportedCultures(Cultures)
            .AddSupportedUICultures(Cultures)
            .RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Preferences.CultureCookie }]);
        return services;
    }

    /// <summary>The pages, their files and the headers that keep them safe.</summary>
    public static WebApplication MapSite(this WebApplication app)
    {
        app.UseHostFiltering();
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(IsForPeople, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot")),
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapRazorComponents<App>();
        app.MapPost("/preferences", Preferences.Save).ForAnyone();
        app.MapGet("/cases/{caseId:long}/documents/{name}", DocumentDownload.SendAsync).ForOwn();
        app.MapPost("/sample-day/next", SampleDayStep.TakeAsync).ForDesk();
        return app;
    }

    // Programs get their answer bare.
    private static bool IsForPeople(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
