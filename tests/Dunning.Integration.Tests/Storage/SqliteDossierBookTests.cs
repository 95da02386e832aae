using Dapper;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Storage.Dossiers;
using Dunning.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

/// <summary>Chains and daily heads as they are stored.</summary>
public sealed class SqliteDossierBookTests : PortContract<SqliteOffice>
{
    private SqliteDossierBook Book => Office.Store.DossierBook;

    [Fact]
    public async Task Without_events_there_is_nothing_to_seal()
    {
        Assert.Null(await Book.SealAsync(Given.Today, None));
        Assert.Null(await Book.ReadAsync(1, None));
    }

    [Fact]
    public async Task A_daily_head_covers_what_is_new_and_the_one_before_it()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"), Given.Invoice("2026-003"));
        var (one, other) = (await OpenAsync("2026-001"), await OpenAsync("2026-002"));

        var first = await Book.SealAsync(Given.Today, None);
        Assert.Equal(first, await Book.SealAsync(Given.Today.AddDays(1), None));
        await RecordAsync(one.Id, Given.Held());
        Assert.Null((await Book.ReadAsync(one.Id, None))!.Proof);
        var second = await Book.SealAsync(Given.Today.AddDays(1), None);

        Assert.Equal((1, 2L, ""), (first!.Number, first.Cases, first.Previous));
        Assert.Equal((2, 1L, first.Head), (second!.Number, second.Cases, second.Previous));
        Assert.True(first.IsWhole() && second.IsWhole());
        await IsInAsync(one.Id, second);
        await IsInAsync(other.Id, first);
    }

    [Fact]
    public async Task A_chain_that_was_written_before_days_and_letters_were_in_it_is_made_anew()
    {
        await SetUpAsync(Given.Invoice());
        var state = await OpenAsync("2026-001", id => [Given.Held(), Given.Planned(Given.Message(id))]);
        Office.Store.Database.Dispose();
        using (var connection = new SqliteConnection($"Data Source={Office.Path};Pooling=False"))
        {
            connection.Execute(
                """
                DROP TABLE dossier_seals;
                ALTER TABLE case_events DROP COLUMN salt;
                ALTER TABLE case_events DROP COLUMN commitment;
                UPDATE case_events SET hash = zeroblob(32);
                UPDATE cases SET head = zeroblob(32);
                DELETE FROM schema_version WHERE number = 40;
                """);
        }

        Office.Reopen();

        Assert.Null(await Office.Store.Cases.FirstBrokenEventAsync(state.Id, None));
        Assert.NotNull((await Book.ReadAsync(state.Id, None))!.Events[1].Salt);
        Assert.NotNull(await Book.SealAsync(Given.Today, None));
    }

    [Fact]
    public async Task Erasing_takes_the_texts_of_old_closed_cases_and_leaves_the_chain_whole()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var (closed, open) = (await OpenAsync("2026-001", _ => [Given.Held()]), await OpenAsync("2026-002", _ => [Given.Held()]));
        await RecordAsync(closed.Id, new CaseEvent.CallMade(new PastCall(Given.Today, true, "de heer Jansen", null, null), Given.Why), new CaseEvent.Closed(CloseReason.Paid, Given.Why));
        await Book.SealAsync(Given.Today, None);

        Assert.Empty(await Book.RipeAsync(Given.Today, None));
        Assert.Equal([closed.Id], await Book.RipeAsync(Given.Today.AddDays(1), None));
        Assert.Equal(2, await Book.EraseAsync([closed.Id, open.Id], None));

        Assert.Empty(await Book.RipeAsync(Given.Today.AddDays(1), None));
        Assert.Null(await Office.Store.Cases.FirstBrokenEventAsync(closed.Id, None));
        var chain = (await Book.ReadAsync(closed.Id, None))!;
        Assert.NotNull(chain.Proof);
        Assert.DoesNotContain(chain.Events, link => link.Document.Contains("Jansen", StringComparison.Ordinal) || link.Document.Contains("op verzoek", StringComparison.Ordinal));
        Assert.Equal("", (await FindAsync(closed.Id)).State.Calls[0].SpokenWith);
        Assert.Equal("op verzoek", (await FindAsync(open.Id)).State.Holds[0].Reason);
    }

    private async Task IsInAsync(long caseId, DaySeal seal)
    {
        var chain = (await Book.ReadAsync(caseId, None))!;
        Assert.Equal(seal, chain.Proof!.Seal);
        Assert.Equal(seal.Root, Convert.ToHexStringLower(SealedHeads.Climb(caseId, chain.Events[^1].Hash, chain.Proof.Path)));
    }
}
