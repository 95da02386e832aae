namespace Dunning.Workflows.Activities;

/// <summary>How an activity came out of its turn.</summary>
public abstract record ActivityResult
{
    private ActivityResult()
    {
    }

    /// <summary>Done, without naming an outcome; follows the port Done.</summary>
    public static ActivityResult Done { get; } = new Completed(["Done"]) { IsDefault = true };

    /// <summary>Ended with this outcome.</summary>
    public static ActivityResult Outcome(string outcome) => new Completed([outcome]);

    /// <summary>Waits for one thing.</summary>
    public static ActivityResult WaitFor(BookmarkRequest bookmark, string? memory = null) => new Waiting([bookmark], memory);

    /// <summary>Ended.</summary>
    /// <param name="Outcomes">The ports to follow.</param>
    public sealed record Completed(IReadOnlyList<string> Outcomes) : ActivityResult
    {
        /// <summary>Whether no outcome was named; then an arrow without a port is followed too.</summary>
        public bool IsDefault { get; init; }
    }

    /// <summary>Waits until one of the bookmarks is resumed; the others are then withdrawn.</summary>
    /// <param name="Bookmarks">What it waits for; at least one.</param>
    /// <param name="Memory">What it wants back at the resume; null for nothing.</param>
    public sealed record Waiting(IReadOnlyList<BookmarkRequest> Bookmarks, string? Memory = null) : ActivityResult;

    /// <summary>Failed; the run stops with an incident.</summary>
    public sealed record Faulted(string Message) : ActivityResult;
}
