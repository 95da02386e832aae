using Dunning.Operations.Accounts;
using Dunning.Storage;
using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.DataProtection;
using Quartz;

namespace Dunning.Web.Composition;

/// <summary>The site on the office in a folder.</summary>
public static class WebHost
{
    /// <summary>Serves until it is stopped.</summary>
    public static async Task RunAsync(DirectoryInfo folder, string urls, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var hold = Office.Hold(folder);
        using var store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), time);
        var sample = await store.Clock.SampleDayAsync(cancellationToken) is not null;
        await using var app = Build(store, folder, urls, time, sample, publicAddress: (await store.Ledger.FirmAsync(cancellationToken))?.PublicAddress);
        await app.StartAsync(cancellationToken);
        if (await app.Services.GetRequiredService<AdmitPeople>().FirstLinkAsync(cancellationToken) is { } secret)
        {
            await Console.Error.WriteLineAsync($"Nog niemand kan inloggen. Kies een wachtwoord voor de beheerder (deze link werkt één keer, 24 uur lang): {WelcomeAddress.Of(app.Urls.First(), secret)}");
        }

        foreach (var url in app.Urls)
        {
            await Console.Error.WriteLineAsync($"Dunning luistert op {url} (Ctrl+C stopt).");
        }

        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>The site, not started.</summary>
    /// <param name="store">The office's store.</param>
    /// <param name="folder">The office's folder.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="time">The real clock.</param>
    /// <param name="sample">Whether it is the sample office, which runs when somebody steps its day.</param>
    /// <param name="limits">How often may be tried; null for what is usual.</param>
    /// <param name="publicAddress">Where the site is reached from outside this machine; null for nowhere.</param>
    public static WebApplication Build(SqliteStore store, DirectoryInfo folder, string urls, TimeProvider time, bool sample, AccessLimits? limits = null, string? publicAddress = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls(urls.Split(';'));

        // Addresses of requests have names and one-time links in them; they do not belong in a log.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // The command says itself where it listens; and the keys lie beside the database, which is as secret as they are.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddOffice(store, folder, time);
        builder.Services.AddSite(limits, publicAddress);
        builder.Services.AddDataProtection().SetApplicationName("dunning").PersistKeysToFileSystem(folder.CreateSubdirectory("keys"));
        if (!sample)
        {
            builder.Services.AddQuartz(schedule => schedule.ScheduleJob<NightlyRun>(
                trigger => trigger.WithCronSchedule(NightlyRun.When, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")))));
            builder.Services.AddQuartzHostedService(service => service.WaitForJobsToComplete = true);
        }

        var app = builder.Build();
        app.MapSite();
        return app;
    }
}
