namespace Dunning.Operations.Running;

/// <summary>How free a run is.</summary>
public enum RunMode
{
    /// <summary>As each procedure says.</summary>
    AsProcedures,

    /// <summary>Every message waits for release.</summary>
    Propose,

    /// <summary>What waits is released first.</summary>
    Release,
}
