using Dunning.Storage;
using Dunning.Web.Site;

namespace Dunning.Web.Composition;

/// <summary>The site on the office in a folder.</summary>
internal static class WebHost
{
    /// <summary>Serves until it is stopped.</summary>
    public static async Task RunAsync(DirectoryInfo folder, string urls, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var hold = Office.Hold(folder);
        using var store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), time);
        await using var app = Build(store, folder, urls, time);
        await app.StartAsync(cancellationToken);
        foreach (var url in app.Urls)
        {
            await Console.Error.WriteLineAsync($"Dunning luistert op {url} (Ctrl+C stopt).");
        }

        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>The site, not started.</summary>
    public static WebApplication Build(SqliteStore store, DirectoryInfo folder, string urls, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.Services.AddOffice(store, folder, time);
        builder.Services.AddSite();
        var app = builder.Build();
        app.MapSite();
        return app;
    }
}
