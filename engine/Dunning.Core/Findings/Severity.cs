namespace Dunning.Core.Findings;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is refused.</summary>
    Information,

    /// <summary>Probably not meant; nothing is refused.</summary>
    Warning,

    /// <summary>Refused: what the finding stands on is not used.</summary>
    Error,
}
