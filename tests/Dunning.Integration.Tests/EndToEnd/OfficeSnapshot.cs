using System.Security.Cryptography;
using Dapper;
using Dunning.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>All that an office did, a line for each fact, so that two offices can be compared.</summary>
internal sealed class OfficeSnapshot
{
    /// <summary>By kind of fact, the query for its lines. Without the chain's hashes: each office salts what is personal in its own way.</summary>
    private static readonly (string Kind, string Sql)[] Facts =
    [
        ("message", "SELECT key || ' ' || status || ' ' || settled || ' ' || coalesce(sent_on, '') || ' ' || coalesce(document, '') || ' ' || coalesce(sha256, '') || ' ' || intent FROM messages"),
        ("task", "SELECT key || ' ' || status || ' ' || due || ' ' || attempt || ' ' || ended || ' ' || coalesce(done_on, '') || ' ' || coalesce(result, '') FROM tasks"),
        ("payment", "SELECT p.client_id || ' ' || p.payment_id || ' ' || i.number || ' ' || p.day || ' ' || p.amount_cents || ' ' || p.currency || ' ' || p.kind FROM payments p JOIN invoices i USING (invoice_id)"),
        ("entry", "SELECT client_id || ' ' || reference || ' ' || amount_cents || ' ' || applied_cents FROM bank_entries"),
        ("invoice", "SELECT client_id || ' ' || number || ' ' || amount_cents || ' ' || applied_cents || ' ' || has_case FROM invoices"),
        ("case", "SELECT case_id || ' ' || status || ' ' || version || ' ' || coalesce(due, '') || ' ' || state FROM cases"),
        ("event", "SELECT case_id || ' ' || seq || ' ' || day || ' ' || kind || ' ' || document FROM case_events"),
        ("signal", "SELECT key || ' ' || answered || ' ' || document FROM signals"),
        ("setting", "SELECT name || ' ' || value FROM settings"),
    ];

    private readonly string[] lines;

    private OfficeSnapshot(IEnumerable<string> lines) => this.lines = [.. lines.Order(StringComparer.Ordinal)];

    /// <summary>How many facts.</summary>
    public int Count => lines.Length;

    /// <summary>Reads an office that no process has open.</summary>
    public static OfficeSnapshot Of(OfficeFolder folder)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false }.ToString());
        var files = new[] { folder.Letters, folder.Mail }.SelectMany(Directory.EnumerateFiles)
            .Select(path => $"file {Path.GetFileName(path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}");
        return new(files.Concat(Facts.SelectMany(facts => connection.Query<string>(facts.Sql).Select(line => facts.Kind + " " + line))));
    }

    /// <summary>What this office has and the other has not (<c>-</c>), and the other way round (<c>+</c>).</summary>
    public string[] Differences(OfficeSnapshot other) =>
        [.. Missing(lines, other.lines).Select(line => "- " + line), .. Missing(other.lines, lines).Select(line => "+ " + line)];

    /// <summary>The cases of which an event does not fit on the one before.</summary>
    public static async Task<List<long>> BrokenChainsAsync(OfficeFolder folder)
    {
        using var store = SqliteStore.Open(folder.Store, TimeProvider.System);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false }.ToString());
        var broken = new List<long>();
        foreach (var id in connection.Query<long>("SELECT case_id FROM cases ORDER BY case_id"))
        {
            if (await store.Cases.FirstBrokenEventAsync(id, TestContext.Current.CancellationToken) is not null)
            {
                broken.Add(id);
            }
        }

        return broken;
    }

    // With multiplicity: a line that is there twice instead of once is a difference, too.
    private static List<string> Missing(string[] from, string[] there)
    {
        var left = there.CountBy(line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var line in from)
        {
            var count = left.GetValueOrDefault(line);
            if (count == 0)
            {
                missing.Add(line);
            }

            left[line] = Math.Max(0, count - 1);
        }

        return missing;
    }
}
