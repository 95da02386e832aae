namespace Dunning.Operations.Reports;

/// <summary>What sort of step was planned and done.</summary>
public enum StepKind
{
    /// <summary>A letter or e-mail.</summary>
    Message,

    /// <summary>A call or another task of a person.</summary>
    Task,

    /// <summary>A wait that should have been over earlier.</summary>
    Wait,
}
