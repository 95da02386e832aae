namespace Dunning.Web.Site;

/// <summary>What the next page tells about what was just done.</summary>
/// <param name="Kind">Done, nothing done, or refused.</param>
/// <param name="Title">What was done.</param>
/// <param name="Lines">What it led to, a sentence each.</param>
/// <param name="CaseId">The case it is about; null for none.</param>
public sealed record FlashMessage(FlashKind Kind, string Title, IReadOnlyList<string> Lines, long? CaseId = null)
{
    /// <summary>What takes it back, as long as that can be done; null for what can not.</summary>
    public string? Undo { get; init; }
}
