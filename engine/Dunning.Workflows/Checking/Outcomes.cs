using Dunning.Workflows.Compilation;
using Dunning.Workflows.Flow;

namespace Dunning.Workflows.Checking;

/// <summary>In which ways a node can end, as far as the definition tells.</summary>
internal static class Outcomes
{
    /// <summary>Whether the node can end by this port.</summary>
    public static bool Can(CompiledNode node, string? port) => Possible(node) is not { } ports || ports.Contains(port ?? "Done", StringComparer.Ordinal);

    /// <summary>The ports it can end by; null when any name may be one.</summary>
    public static IReadOnlyList<string>? Possible(CompiledNode node) =>
        node.Descriptor.PortsOf(node.Definition)?.Where(port => node.Activity.CanEndBy(port, node)).ToList();

    /// <summary>Whether it ends by one port at a time.</summary>
    public static bool IsExclusive(CompiledNode node) => node.Activity switch
    {
        FlowFork => false,
        FlowSwitch => node.Constant("Mode") is "MatchFirst",
        _ => true,
    };

    /// <summary>Whether it can only end in one way.</summary>
    public static bool IsCertain(CompiledNode node) => node.Activity is FlowFork || Possible(node) is { Count: 1 };
}
