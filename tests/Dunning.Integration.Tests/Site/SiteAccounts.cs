using Dunning.Operations.Accounts;
using Dunning.Storage;
using Dunning.Storage.Accounts;
using Dunning.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Dunning.Integration.Tests.Site;

/// <summary>The people of the small office, in a store of their own that goes away with the test. All have one password.</summary>
internal sealed class SiteAccounts : IDisposable
{
    public const string Administrator = "kantoor";
    public const string Staff = "Anja";
    public const string StaffOfTheStudio = "Bram";
    public const string TheBaker = "De Vries";
    public const string Password = "een zin van een paar woorden";

    // Hashing takes long on purpose; once is enough.
    internal static readonly string Hash = new PasswordHasher<Person>().HashPassword(new Person(new Account(0, "", Role.Client)), Password);

    private readonly DirectoryInfo folder;
    private readonly SqliteStore store;

    private SiteAccounts(DirectoryInfo folder, SqliteStore store)
    {
        this.folder = folder;
        this.store = store;
    }

    public SqliteAccounts Store => store.Accounts;

    /// <summary>The store they are in; it has room for the rest of an office.</summary>
    public SqliteStore Office => store;

    public static async Task<SiteAccounts> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dunning-");
        var accounts = new SiteAccounts(folder, SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), TimeProvider.System));
        foreach (var (name, role, clients) in new (string, Role, string[])[]
        {
            (Administrator, Role.Administrator, []), (Staff, Role.Staff, []), (StaffOfTheStudio, Role.Staff, [SampleFacts.Studio.Id]), (TheBaker, Role.Client, [SampleFacts.Bakery.Id]),
        })
        {
            await accounts.Store.AddAsync(new Account(0, name, role) { Clients = clients, PasswordHash = Hash, Stamp = name }, CancellationToken.None);
        }

        return accounts;
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Delete(recursive: true);
    }
}
