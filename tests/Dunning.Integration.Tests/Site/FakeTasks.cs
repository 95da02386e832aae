using System.Collections.Concurrent;
using Dunning.Cases.Activities;
using Dunning.Cases.Tasks;
using Dunning.Operations.Tasks;

namespace Dunning.Integration.Tests.Site;

/// <summary>A few calls and a dispute to judge.</summary>
internal sealed class FakeTasks : ITaskList
{
    public const string FirstCall = "123.1.bellen.1.1";
    public const string Review = "125.1.betwist.1";

    private readonly List<OpenTask> open =
    [
        new(Call(FirstCall, 1, SampleFacts.Today), "bakkerij-de-vries", "Bakkerij De Vries", "10042", "Jansen Bouw BV", "010-123 45 67", "2026-0101", new(2026, 2, 4), 1850, "EUR", 1),
        new(Call("126.1.bellen.1.2", 2, SampleFacts.Today.AddDays(-2)) with { CaseId = 126 }, "studio-noord", "Studio Noord", "7", "Pixel & Co", "+1 212 555 0101", "SN-91", new(2026, 3, 3), 950, "USD", 0),
        new(Call("124.1.bellen.1.1", 1, SampleFacts.Today) with { CaseId = 124 }, "bakkerij-de-vries", "Bakkerij De Vries", "20007", "A. el Khatib", null, "2026-0102", new(2026, 2, 6), 189.5m, "EUR", 0),
        new(
            new TaskIntent(Review, 125, TaskKind.Review, "Betwisting beoordelen", "De levering was niet compleet.", Queues.Judgement, SampleFacts.Today.AddDays(-6), 1, [ReviewDispute.Stands, ReviewDispute.Withdrawn]),
            "studio-noord", "Studio Noord", "3", "Gemeente Oost-Veluwe", null, "SN-88", new(2026, 2, 27), 12_400, "EUR", 0),
    ];

    private readonly ConcurrentDictionary<string, TaskClaim> claims = new(StringComparer.Ordinal);

    /// <summary>What was reported, by key.</summary>
    public Dictionary<string, TaskResult> Reported { get; } = [];

    public IEnumerable<OpenTask> Open => open;

    public static TaskIntent Call(string key, int attempt, DateOnly due) => new(
        key, FakeDesk.Running, TaskKind.Call, "Bellen over de tweede herinnering",
        "Goedemiddag, u spreekt met … namens Bakkerij De Vries.\nUw toezegging van 13 maart is niet nagekomen. Wanneer mogen wij het bedrag verwachten?",
        Queues.Calls, due, attempt, Enum.GetNames<CallOutcome>());

    public Task<IReadOnlyList<OpenTask>> OpenAsync(TaskFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OpenTask>>(
        [.. open.Where(task => filter.Scope.Sees(task.ClientId) && (filter.Kind is null || task.Task.Kind == filter.Kind) && (filter.DueBy is null || task.Task.Due <= filter.DueBy))]);

    public Task<OpenTask?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(open.Find(task => task.Task.Key == key) is { } found ? found with { Claim = claims.GetValueOrDefault(key) } : null);

    public Task<TaskClaim?> ClaimAsync(string key, string person, CancellationToken cancellationToken) => Task.FromResult(
        open.Exists(task => task.Task.Key == key) ? claims.GetOrAdd(key, _ => new TaskClaim(person, DateTimeOffset.UtcNow + TaskClaim.Lasts)) : null);

    public Task ReleaseAsync(string key, string person, CancellationToken cancellationToken)
    {
        if (claims.TryGetValue(key, out var claim) && claim.By == person)
        {
            claims.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }

    public Task<OwedNow?> OwedAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(open.Find(task => task.Task.Key == key) is { } found ? new OwedNow(found.ClientId, found.Open, found.Open, found.Currency) : null);

    public Task<bool> EndAsync(string key, TaskResult result, DateOnly day, CancellationToken cancellationToken)
    {
        if (claims.TryGetValue(key, out var claim) && claim.By != result.By)
        {
            return Task.FromResult(false);
        }

        Reported[key] = result;
        return Task.FromResult(open.RemoveAll(task => task.Task.Key == key) > 0);
    }
}
