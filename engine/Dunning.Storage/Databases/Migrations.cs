using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Dunning.Cases.Dossiers;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Databases;

/// <summary>The schema's steps: <c>Migrations/0001-….sql</c>, forward only, each in a transaction of its own.</summary>
internal static class Migrations
{
    public static IReadOnlyList<(int Number, string Name)> All { get; } =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name))
            .OrderBy(migration => migration.Item1),
    ];

    /// <summary>Brings a database to the newest schema this program knows.</summary>
    /// <exception cref="InvalidOperationException">The database was written by a newer program.</exception>
    public static void Apply(SqliteConnection connection)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT");
        var newest = All[^1].Number;
        var applied = connection.Query<long>("SELECT number FROM schema_version").ToHashSet();
        if (applied.Count > 0 && applied.Max() is var found && found > newest)
        {
            throw new InvalidOperationException(
                $"{connection.DataSource} has schema {found.ToString(CultureInfo.InvariantCulture)}; this program knows schemas up to "
                + $"{newest.ToString(CultureInfo.InvariantCulture)}. Start the newer program that wrote it, or open another data folder.");
        }

        // PostgreSQL has it by itself.
        connection.CreateFunction("sha256", (byte[] content) => SHA256.HashData(content), isDeterministic: true);
        connection.CreateFunction("has_personal_texts", (string document) => !PersonalTexts.Of(document).IsEmpty, isDeterministic: true);
        connection.CreateFunction("text_commitment", (byte[] salt, string document) => PersonalTexts.Of(document).Commitment(salt), isDeterministic: true);
        connection.CreateFunction(
            "event_link",
            (byte[]? previous, long seq, string day, string document, byte[]? commitment) =>
                ChainedEvent.Link(previous, seq, Day.Read(day), PersonalTexts.Of(document).Plain, commitment),
            isDeterministic: true);
        foreach (var (number, name) in All.Where(migration => !applied.Contains(migration.Number)))
        {
            using var transaction = connection.BeginTransaction(deferred: false);

            // Another process may have been first.
            if (connection.ExecuteScalar<long>("SELECT count(*) FROM schema_version WHERE number = @number", new { number }, transaction) == 0)
            {
                connection.Execute(Text(name), transaction: transaction);
                connection.Execute("INSERT INTO schema_version (number, name) VALUES (@number, @name)", new { number, name }, transaction);
            }

            transaction.Commit();
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
