namespace Dunning.Cases.Lifecycle;

/// <summary>Where a case stands in its life.</summary>
public enum CaseStatus
{
    /// <summary>The procedure runs.</summary>
    Open,

    /// <summary>The procedure is stopped for a while, see <see cref="Hold"/>.</summary>
    Held,

    /// <summary>The claim is disputed; nothing goes out until it is settled.</summary>
    Disputed,

    /// <summary>The end.</summary>
    Closed,
}
