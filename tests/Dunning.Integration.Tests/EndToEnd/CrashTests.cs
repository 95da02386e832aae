using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>Whenever the program is killed, once it was run to the end the office did the same as one that nobody disturbed.</summary>
public sealed class CrashTests(PlayedDemo demo)
{
    private const int Kills = 10;

    /// <summary>Set this to the seed of a run that failed to see it again.</summary>
    private const string SeedName = "DUNNING_CRASH_SEED";

    [Fact]
    public async Task A_demo_that_is_killed_ten_times_ends_as_one_that_is_not()
    {
        var seed = Environment.GetEnvironmentVariable(SeedName) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        Tell($"{SeedName}={seed}");
        var random = new Random(seed);
        var undisturbed = await demo.FolderAsync();
        using var folder = new OfficeFolder();

        // The moments lie anywhere in the run: when so many documents have left, and a little later.
        foreach (var documents in Enumerable.Range(0, Kills).Select(_ => random.Next(undisturbed.Sent)).Order())
        {
            await KillAsync(folder, documents, TimeSpan.FromMilliseconds(random.Next(200)));
        }

        (await PlayedDemo.PlayAsync(folder)).Exits(0);

        Assert.Empty(OfficeSnapshot.Of(undisturbed).Differences(OfficeSnapshot.Of(folder)));
        Assert.Empty(await OfficeSnapshot.BrokenChainsAsync(folder));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.unfinished", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("DELETE FROM messages WHERE message_id = 7", "- message ")]
    [InlineData("UPDATE tasks SET due = '2026-12-31' WHERE task_id = 1", "+ task ")]
    [InlineData("UPDATE payments SET amount_cents = amount_cents + 1 WHERE payment_number = 1", "+ payment ")]
    [InlineData("UPDATE cases SET version = version + 1 WHERE case_id = 1", "+ case ")]
    [InlineData("DELETE FROM case_events WHERE event_id = 100", "- event ")]
    public async Task The_comparison_sees_a_row_that_differs(string change, string reported)
    {
        var undisturbed = await demo.FolderAsync();
        using var folder = undisturbed.Copy();
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false, ForeignKeys = false }.ToString()))
        {
            Assert.Equal(1, await connection.ExecuteAsync(change));
        }

        var differences = OfficeSnapshot.Of(undisturbed).Differences(OfficeSnapshot.Of(folder));

        Assert.Contains(differences, line => line.StartsWith(reported, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_comparison_sees_a_letter_that_is_missing_and_one_that_differs()
    {
        var undisturbed = await demo.FolderAsync();
        using var folder = undisturbed.Copy();
        var letters = Directory.GetFiles(folder.Letters).Order(StringComparer.Ordinal).ToArray();
        File.Delete(letters[0]);
        File.AppendAllText(letters[1], " ");

        var differences = OfficeSnapshot.Of(undisturbed).Differences(OfficeSnapshot.Of(folder));

        Assert.Equal(["- file " + Path.GetFileName(letters[0]), "- file " + Path.GetFileName(letters[1]), "+ file " + Path.GetFileName(letters[1])], differences.Select(line => line[..line.LastIndexOf(' ')]));
    }

    [Fact]
    public async Task The_chain_of_a_case_breaks_when_an_event_is_changed()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false }.ToString()))
        {
            Assert.Equal(1, await connection.ExecuteAsync("UPDATE case_events SET document = document || ' ' WHERE case_id = 3 AND seq = 1"));
        }

        Assert.Equal([3], await OfficeSnapshot.BrokenChainsAsync(folder));
    }

    private static async Task KillAsync(OfficeFolder folder, int documents, TimeSpan later)
    {
        var seen = folder.Sent;
        using var process = DunningProgram.Start(PlayedDemo.Arguments(folder));
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));

        // What the folder holds is the only clock; a moment that has passed already falls while the program starts or takes up the day again.
        var start = Stopwatch.GetTimestamp();
        while (!process.HasExited && (folder.Sent < documents || Stopwatch.GetElapsedTime(start) < later))
        {
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        Assert.False(process.HasExited, FormattableString.Invariant($"The demo ended before {documents} documents had left.\n{(process.HasExited ? await messages : "")}"));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, messages);
        Tell($"killed with {seen} -> {folder.Sent} documents out");
    }

    private static void Tell(FormattableString line) => TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(line));
}
