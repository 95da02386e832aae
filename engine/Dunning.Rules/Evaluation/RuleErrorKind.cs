namespace Dunning.Rules.Evaluation;

/// <summary>Why a rule did not hold, beyond its condition.</summary>
public enum RuleErrorKind
{
    /// <summary>Nothing failed: the condition is false (or true), and there is no message.</summary>
    None,

    /// <summary>The condition is false, and the rule's own message says so.</summary>
    Message,

    /// <summary>The rule, or a parameter it depends on, could not be compiled.</summary>
    Compile,

    /// <summary>Its values could not be worked out.</summary>
    Runtime,

    /// <summary>A parameter it depends on could not be worked out.</summary>
    ScopedParamRuntime,
}
