namespace Dunning.Cases.Comparing;

/// <summary>What became of a part of a procedure.</summary>
public enum ChangeKind
{
    /// <summary>Only in the later version.</summary>
    Added,

    /// <summary>Only in the earlier version.</summary>
    Removed,

    /// <summary>In both, and not the same.</summary>
    Changed,
}
