namespace Dunning.Workflows.Compilation;

/// <summary>What a connection is to the graph that grows from a root.</summary>
internal enum EdgeRole : byte
{
    /// <summary>Leads on; its target counts it before it runs.</summary>
    Forward,

    /// <summary>Loops back to an activity that every path to its source passes.</summary>
    Backward,

    /// <summary>Jumps back into a branch that need not have been passed; following it faults.</summary>
    Invalid,
}
