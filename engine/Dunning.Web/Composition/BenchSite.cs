using Dunning.Operations.Accounts;
using Dunning.Storage;
using Dunning.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Dunning.Web.Composition;

/// <summary>The site of an office that is measured, on a free port, with one administrator.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    public const string Person = "Meter";
    public const string Password = "een zin van een paar woorden";
    private readonly WebApplication app;

    private BenchSite(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Starts it.</summary>
    public static async Task<BenchSite> StartAsync(SqliteStore store, DirectoryInfo folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var account = new Account(0, Person, Role.Administrator);
        await store.Accounts.AddAsync(account with { PasswordHash = new PasswordHasher<Person>().HashPassword(new Person(account), Password), Stamp = Person }, cancellationToken);
        var app = WebHost.Build(store, folder, "http://127.0.0.1:0", time, sample: true);
        await app.StartAsync(cancellationToken);
        return new BenchSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
