namespace Dunning.Rules.Tailoring;

/// <summary>Where a rule of a tailored set comes from.</summary>
public enum RuleOrigin
{
    /// <summary>The office's, as it is.</summary>
    Office,

    /// <summary>The client's, in the place of the office's rule of that name.</summary>
    Overridden,

    /// <summary>The client's own.</summary>
    Added,

    /// <summary>The office's, off for this client.</summary>
    Disabled,
}
