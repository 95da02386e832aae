using System.Runtime.InteropServices;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Core.Parties;

namespace Dunning.Operations.Simulation;

/// <summary>Gathers differences of cases: the sums and the cases that change most, nothing that grows with their number.</summary>
internal sealed class DifferenceTally(SimulationScope scope, IReadOnlySet<string> calls)
{
    private const int OtherEnd = 14;

    private readonly Dictionary<(string ClientId, SimulatedKind Kind, string Name, string ActivityId), ChangeTally> items = [];
    private readonly Dictionary<string, (int Cases, int Changed)> clients = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Before, string After), int> closings = [];
    private readonly Dictionary<DateOnly, (int Before, int After)> callDays = [];

    // The least of them comes out first.
    private readonly PriorityQueue<CaseDifference, (int Weight, long)> most = new();

    /// <summary>How many cases were added.</summary>
    public int Cases => clients.Values.Sum(client => client.Cases);

    /// <summary>Adds a case.</summary>
    /// <param name="clientId">Its client.</param>
    /// <param name="changes">Its messages and tasks.</param>
    /// <param name="before">Why it is closed under the one version; empty when it is open.</param>
    /// <param name="after">Why it is closed under the other.</param>
    /// <param name="tell">Tells it in full, with this weight.</param>
    public void Add(string clientId, IReadOnlyList<ItemChange> changes, string before, string after, Func<int, CaseDifference> tell)
    {
        var weight = 0;
        foreach (var change in changes)
        {
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(items, (clientId, change.Kind, change.Name, change.ActivityId), out _);
            weight += (tally ??= new ChangeTally()).Add(change, scope.From, scope.To);
            if (change.Kind == SimulatedKind.Task && calls.Contains(change.ActivityId))
            {
                Call(change.Before, 1, 0);
                Call(change.After, 0, 1);
            }
        }

        if (before != after)
        {
            closings[(before, after)] = closings.GetValueOrDefault((before, after)) + 1;
            weight += OtherEnd;
        }

        Count(clientId, 1, weight > 0 ? 1 : 0);
        if (weight > 0 && scope.Top > 0 && (most.Count < scope.Top || weight >= most.Peek().Weight))
        {
            Keep(tell(weight));
        }
    }

    /// <summary>Adds what another gathered.</summary>
    public void Add(DifferenceTally other)
    {
        foreach (var (item, counted) in other.items)
        {
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(items, item, out _);
            (tally ??= new ChangeTally()).Add(counted);
        }

        foreach (var (clientId, (cases, changed)) in other.clients)
        {
            Count(clientId, cases, changed);
        }

        foreach (var (closing, count) in other.closings)
        {
            closings[closing] = closings.GetValueOrDefault(closing) + count;
        }

        foreach (var (day, (before, after)) in other.callDays)
        {
            Call(day, before, after);
        }

        foreach (var (told, _) in other.most.UnorderedItems)
        {
            Keep(told);
        }
    }

    public PortfolioDifference Result(Procedure before, Procedure after, IReadOnlyDictionary<string, Client> known)
    {
        var order = after.Workflow.Definition.Root.Activities.Concat(before.Workflow.Definition.Root.Activities).Select(activity => activity.Id)
            .Distinct(StringComparer.Ordinal).Index().ToDictionary(step => step.Item, step => step.Index, StringComparer.Ordinal);
        return new PortfolioDifference
        {
            Cases = Cases,
            Changed = clients.Values.Sum(client => client.Changed),
            Steps =
            [
                .. items.GroupBy(item => (item.Key.Kind, item.Key.Name))
                    .OrderBy(step => step.Min(item => order.GetValueOrDefault(item.Key.ActivityId, int.MaxValue))).ThenBy(step => step.Key.Name, StringComparer.Ordinal).ThenBy(step => step.Key.Kind)
                    .Select(step => new StepDifference(step.Key.Kind, step.Key.Name, Sum(step.Select(item => item.Value))))
                    .Where(step => step.Counts.IsAny),
            ],
            Kinds = ByKind(items),
            Clients =
            [
                .. clients.OrderBy(client => client.Key, StringComparer.Ordinal).Select(client => new ClientDifference(
                    client.Key, known[client.Key].Name, client.Value.Cases, client.Value.Changed, ByKind(items.Where(item => item.Key.ClientId == client.Key)))),
            ],
            Calls = [.. callDays.OrderBy(day => day.Key).Select(day => new CallsOnDay(day.Key, day.Value.Before, day.Value.After))],
            Closings =
            [
                .. closings.Select(closing => new ClosingDifference(Reason(closing.Key.Before), Reason(closing.Key.After), closing.Value))
                    .OrderByDescending(closing => closing.Count).ThenBy(closing => closing.Before).ThenBy(closing => closing.After),
            ],
            Most = [.. most.UnorderedItems.OrderByDescending(told => told.Priority).Select(told => told.Element)],
        };
    }

    private static SortedDictionary<SimulatedKind, ChangeCounts> ByKind(IEnumerable<KeyValuePair<(string ClientId, SimulatedKind Kind, string Name, string ActivityId), ChangeTally>> counted) =>
        new(counted.GroupBy(item => item.Key.Kind).Select(kind => (Kind: kind.Key, Counts: Sum(kind.Select(item => item.Value)))).Where(kind => kind.Counts.IsAny)
            .ToDictionary(kind => kind.Kind, kind => kind.Counts));

    private static ChangeCounts Sum(IEnumerable<ChangeTally> tallies)
    {
        var sum = new ChangeTally();
        foreach (var tally in tallies)
        {
            sum.Add(tally);
        }

        return sum.Counts();
    }

    private static CloseReason? Reason(string name) => name.Length == 0 ? null : Enum.Parse<CloseReason>(name);

    private void Call(DateOnly? planned, int before, int after)
    {
        if (planned is { } day && day >= scope.From && day <= scope.To)
        {
            ref var calls = ref CollectionsMarshal.GetValueRefOrAddDefault(callDays, day, out _);
            calls = (calls.Before + before, calls.After + after);
        }
    }

    private void Count(string clientId, int cases, int changed)
    {
        var (casesBefore, changedBefore) = clients.GetValueOrDefault(clientId);
        clients[clientId] = (casesBefore + cases, changedBefore + changed);
    }

    // Of equal weight, the lower number stays.
    private void Keep(CaseDifference told)
    {
        most.Enqueue(told, (told.Weight, -told.CaseId));
        if (most.Count > scope.Top)
        {
            most.Dequeue();
        }
    }
}
