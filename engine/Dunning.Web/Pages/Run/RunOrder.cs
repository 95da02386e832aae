namespace Dunning.Web.Pages.Run;

/// <summary>What was ordered on the page of a run: a button, the messages that were chosen, and all those that stood on the page.</summary>
/// <param name="Button">The button.</param>
/// <param name="Chosen">The messages that were chosen.</param>
/// <param name="Seen">The messages that stood on the page and may be released.</param>
/// <param name="Reason">Why, when something is left out.</param>
public sealed record RunOrder(string Button, IReadOnlyList<string> Chosen, IReadOnlyList<string> Seen, string? Reason)
{
    public const string ReleaseAll = "all";
    public const string ReleaseChosen = "chosen";
    public const string LeaveOutChosen = "leave-out";
    public const string Discard = "discard";

    /// <summary>Before the id of a client whose messages are released.</summary>
    public const string ReleaseClient = "client:";

    /// <summary>Reads the form.</summary>
    public static RunOrder Of(IFormCollection form) => new(
        form["do"].ToString(), [.. form["key"].OfType<string>()], [.. form["seen"].OfType<string>()], form["reason"].ToString());
}
