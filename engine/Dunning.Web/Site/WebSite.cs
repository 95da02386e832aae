using Dunning.Web.Access;
using Dunning.Web.Exporting;
using Dunning.Web.Layout;
using Dunning.Web.Links;
using Dunning.Web.Notices;
using Dunning.Web.Pages.Clients;
using Dunning.Web.Pages.Mail;
using Dunning.Web.Pages.Reports;
using Dunning.Web.Pages.Rules;
using Dunning.Web.Pages.Run;
using Dunning.Web.Pages.Tasks;
using Dunning.Web.Pages.Templates;
using Dunning.Web.Publishing;
using Dunning.Web.Studio;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.FileProviders;

namespace Dunning.Web.Site;

/// <summary>Puts the pages into a web application.</summary>
public static class WebSite
{
    private const int MostFormFields = 16_384;
    private static readonly string[] Cultures = ["nl-NL", "en-IE"];

    /// <summary>What the pages need besides the ports and use cases.</summary>
    /// <param name="services">Where it is put.</param>
    /// <param name="limits">How often may be tried; null for what is usual.</param>
    /// <param name="publicAddress">Where the site is reached from outside this machine; null for nowhere.</param>
    public static IServiceCollection AddSite(this IServiceCollection services, AccessLimits? limits = null, string? publicAddress = null)
    {
        services.AddRazorComponents();
        services.AddSigningIn(limits ?? new AccessLimits());
        services.AddHttpContextAccessor();
        services.AddScoped<RequestScope>();
        services.AddScoped<Flash>();
        services.AddScoped<TaskReporting>();
        services.AddSingleton<UndoTickets>();
        services.AddPublishing();
        services.AddScoped<RulesDesk>();
        services.AddScoped<SaveRules>();
        services.AddScoped<TemplateShelf>();
        services.AddScoped<ClientSaving>();
        services.AddSingleton<Texts>();
        services.AddSingleton<ListColumns>();
        services.AddScoped<ExportForm>();
        services.AddScoped<RunActions>();
        services.AddStudio();

        // A decision table is a form with a field for every cell.
        services.Configure<FormOptions>(options => options.ValueCountLimit = MostFormFields);

        // Only this machine is answered, also when a page elsewhere makes its name point here; and whatever stands before it under the office's public address.
        string[] outside = Uri.TryCreate(publicAddress, UriKind.Absolute, out var site) ? [site.Host] : [];
        services.AddHostFiltering(options => options.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", .. outside]);

        // Dutch unless somebody chose otherwise; what the browser happens to prefer does not count.
        services.Configure<RequestLocalizationOptions>(options => options
            .SetDefaultCulture(Cultures[0])
            .AddSupportedCultures(Cultures)
            .AddSupportedUICultures(Cultures)
            .RequestCultureProviders = [new LinkCulture(), new CookieRequestCultureProvider { CookieName = Preferences.CultureCookie }]);
        return services;
    }

    /// <summary>The pages, their files and the headers that keep them safe.</summary>
    public static WebApplication MapSite(this WebApplication app)
    {
        app.UseHostFiltering();
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(IsForPeople, pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseMiddleware<StudioFiles>();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot")),
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseMiddleware<LinkGate>();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseSigningIn();

        app.MapRazorComponents<App>();
        app.MapGet(LinkGone.Path, LinkGone.Tell).ForAnyone();
        app.MapGet("/health", () => Results.Text("ok")).ForAnyone();
        app.MapPost("/sign-out", SignOut.LeaveAsync).ForOwn();
        app.MapPost("/preferences", Preferences.Save).ForAnyone();
        app.MapGet("/cases/{caseId:long}/documents/{name}", DocumentDownload.SendAsync).ForOwn();
        app.MapGet("/cases/{caseId:long}/proofs/{name}", ProofDownload.SendAsync).ForOwn();
        app.MapGet("/cases/{caseId:long}/package", PackageDownload.SendAsync).ForDesk();
        app.MapGet("/reports/consistency.csv", ConsistencyDownload.SendAsync).ForDesk();
        app.MapPublishing();
        app.MapTasks();
        app.MapMail();
        app.MapNotices();
        app.MapRun();
        app.MapExports();
        app.MapRules();
        app.MapTemplates();
        app.MapPost("/sample-day/next", SampleDayStep.TakeAsync).ForDesk();
        app.MapStudio();
        return app;
    }

    // Programs get their answer bare.
    private static bool IsForPeople(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
