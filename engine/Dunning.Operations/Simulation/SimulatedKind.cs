namespace Dunning.Operations.Simulation;

/// <summary>What a simulation counts.</summary>
public enum SimulatedKind
{
    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A letter on paper.</summary>
    Letter,

    /// <summary>Work for a person.</summary>
    Task,
}
