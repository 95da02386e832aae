using Dapper;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Dossiers;
using Dunning.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

/// <summary>Chains and daily heads as they are stored.</summary>
public sealed class SqliteDossierBookTests : PortContract<SqliteOffice>
{
    private IDossierBook Book => Office.Store.DossierBook;

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

    private async Task IsInAsync(long caseId, DaySeal seal)
    {
        var chain = (await Book.ReadAsync(caseId, None))!;
        Assert.Equal(seal, chain.Proof!.Seal);
        Assert.Equal(seal.Root, Convert.ToHexStringLower(SealedHeads.Climb(caseId, chain.Events[^1].Hash, chain.Proof.Path)));
    }
}
