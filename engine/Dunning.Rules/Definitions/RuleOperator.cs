namespace Dunning.Rules.Definitions;

/// <summary>How a parent's verdict follows from its children's.</summary>
public enum RuleOperator
{
    /// <summary>All of them hold.</summary>
    And,

    /// <summary>The same as <see cref="And"/>; kept because files say it.</summary>
    AndAlso,

    /// <summary>One of them holds.</summary>
    Or,

    /// <summary>The same as <see cref="Or"/>; kept because files say it.</summary>
    OrElse,
}
