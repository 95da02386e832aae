namespace Dunning.Cases.Activities;

/// <summary>What a case can wait for.</summary>
public static class BookmarkKinds
{
    /// <summary>A day.</summary>
    public const string Day = "day";

    /// <summary>A message to be settled.</summary>
    public const string Message = "message";

    /// <summary>A task to be ended.</summary>
    public const string Task = "task";

    /// <summary>Something from outside: paid, disputed.</summary>
    public const string Signal = "signal";

    /// <summary>Not waited for: what was withdrawn during a hold or dispute, or is wanted otherwise after a migration, is asked for again.</summary>
    public const string Again = "again";
}
