using Dapper;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Casework;
using Dunning.Storage;
using Dunning.Tests.Contracts;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

/// <summary>Random lives of cases: what is stored always agrees with itself.</summary>
public sealed class SqliteHistoryTests : PortContract<SqliteOffice>
{
    private const int Cases = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Folding_the_events_gives_the_state_whatever_was_saved(int seed)
    {
        var random = new Random(seed);
        var states = await ManyAsync();
        for (var round = 0; round < 40; round++)
        {
            await SaveSomeAsync(random, states);
        }

        foreach (var state in states)
        {
            var events = await Office.Cases.EventsAsync(state.Id, None);
            Assert.Equal(CaseJson.Write(state), CaseJson.Write(CaseFold.Of(events)));
            Assert.Equal(CaseJson.Write(state), CaseJson.Write((await FindAsync(state.Id)).State));
            Assert.Equal(state.Version, events.Count);
            Assert.Null(await Office.Store.Cases.FirstBrokenEventAsync(state.Id, None));
        }

        using var connection = new SqliteConnection($"Data Source={Office.Path};Pooling=False");
        Assert.Equal(
            states.SelectMany(state => state.Outstanding).Select(planned => planned.Key).Order(StringComparer.Ordinal),
            connection.Query<string>("SELECT key FROM messages WHERE status IN (0, 1) UNION ALL SELECT key FROM tasks WHERE status = 0 ORDER BY key"));
    }

    [Fact]
    public async Task Of_two_processes_that_decide_on_the_same_case_one_is_left_out()
    {
        var states = await ManyAsync();
        using var other = SqliteStore.Open(Office.Path, new StoppedClock());
        CaseSave[] mine = [.. states.Select(state => Save(state, new CaseEvent.Noted(Given.Why)))];

        var first = await Office.Cases.SaveAsync(mine[..3], Given.Today, None);
        var second = await other.Cases.SaveAsync(mine, Given.Today, None);

        Assert.Empty(first);
        Assert.Equal(states.Take(3).Select(state => state.Id), second);
    }

    [Fact]
    public async Task A_save_that_fails_half_way_leaves_nothing()
    {
        var states = await ManyAsync();
        CaseSave[] saves = [Save(states[0], new CaseEvent.Noted(Given.Why)), Save(states[1], Given.Planned(Given.Message(states[1].Id) with { Key = null! }))];

        await Assert.ThrowsAnyAsync<Exception>(() => Office.Cases.SaveAsync(saves, Given.Today, None));

        Assert.Equal(states[0].Version, (await FindAsync(states[0].Id)).State.Version);
        Assert.Equal(states[0].Version, (await Office.Cases.EventsAsync(states[0].Id, None)).Count);
    }

    [Fact]
    public async Task A_cancelled_save_leaves_nothing()
    {
        var states = await ManyAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Office.Cases.SaveAsync([Save(states[0], new CaseEvent.Noted(Given.Why))], Given.Today, cancelled.Token));

        Assert.Equal(states[0].Version, (await FindAsync(states[0].Id)).State.Version);
    }

    private static CaseSave Save(CaseState state, params CaseEvent[] events) => new(new Decision(state.Version, events.Aggregate(state, CaseFold.Apply), events), []);

    private async Task<List<CaseState>> ManyAsync()
    {
        string[] numbers = [.. Enumerable.Range(1, Cases).Select(number => FormattableString.Invariant($"2026-{number:000}"))];
        await SetUpAsync([.. numbers.Select(number => Given.Invoice(number))]);
        var states = new List<CaseState>();
        foreach (var number in numbers)
        {
            states.Add(await OpenAsync(number));
        }

        return states;
    }

    // A batch of decisions, some of them on a version that is gone.
    private async Task SaveSomeAsync(Random random, List<CaseState> states)
    {
        var saves = new List<CaseSave>();
        var stale = new List<long>();
        foreach (var index in Enumerable.Range(0, Cases).Where(_ => random.Next(3) > 0).ToList())
        {
            var state = states[index];
            CaseEvent[] events = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random, state))];
            if (random.Next(5) == 0)
            {
                saves.Add(new CaseSave(new Decision(state.Version - 1, state, events), []));
                stale.Add(state.Id);
            }
            else
            {
                saves.Add(Save(state, events));
                states[index] = saves[^1].Decision.State;
            }
        }

        Assert.Equal(stale, await Office.Cases.SaveAsync(saves, Given.Today.AddDays(random.Next(100)), None));
    }

    private static CaseEvent Any(Random random, CaseState state) => random.Next(11) switch
    {
        0 => Given.Held(),
        1 => new CaseEvent.HoldEnded(Given.Why),
        2 => Given.Planned(Given.Message(state.Id, "brief" + (char)(97 + random.Next(3)))),
        3 => Given.Planned(Given.Call(state.Id, attempt: random.Next(1, 4))),
        4 => new CaseEvent.Withdrawn(Given.Message(state.Id, "brief" + (char)(97 + random.Next(3))).Key, Given.Why),
        5 => new CaseEvent.Withdrawn(Given.Call(state.Id, attempt: random.Next(1, 4)).Key, Given.Why),
        6 => new CaseEvent.PromiseMade(new Promise(10, Given.Today, Given.Today), Given.Why),
        7 => new CaseEvent.PromiseBroken(Given.Why),
        8 => new CaseEvent.CallMade(new PastCall(Given.Today, true, "Jan", null, 12.5m), Given.Why),
        9 => new CaseEvent.Reopened(Given.Today, Given.Why),
        _ => new CaseEvent.Noted(Given.Why),
    };
}
