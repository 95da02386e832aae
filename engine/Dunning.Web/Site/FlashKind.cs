namespace Dunning.Web.Site;

/// <summary>How a message to the person reads.</summary>
public enum FlashKind
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Nothing was done, and nothing is wrong.</summary>
    Notice,

    /// <summary>It was refused.</summary>
    Refused,
}
