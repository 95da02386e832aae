using Dunning.Cases.Lifecycle;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryCase(CaseState state)
{
    public CaseState State { get; set; } = state;

    public List<(DateOnly Day, CaseEvent Event)> Events { get; } = [];

    public List<(long Id, CaseSignal Signal)> Waiting { get; } = [];

    /// <summary>Keys of all signals that were ever left.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);
}
