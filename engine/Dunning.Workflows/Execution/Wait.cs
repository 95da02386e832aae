using System.Collections.Immutable;
using System.Globalization;

namespace Dunning.Workflows.Execution;

/// <summary>An activity that waits.</summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="Occurrence">Which execution of it.</param>
/// <param name="OverLoop">Whether it was entered over a loop edge.</param>
/// <param name="Made">Bookmarks it has made so far; numbers the next.</param>
/// <param name="Memory">What it wants back.</param>
/// <param name="Bookmarks">What it waits for.</param>
internal sealed record Wait(string ActivityId, int Occurrence, bool OverLoop, int Made, string? Memory, ImmutableArray<Bookmark> Bookmarks)
{
    public static ImmutableArray<Bookmark> BookmarksOf(ImmutableArray<Wait> waits) => waits switch
    {
        [] => [],
        [var single] => single.Bookmarks,
        _ => [.. waits.SelectMany(wait => wait.Bookmarks)],
    };

    /// <summary>The name of a bookmark; the first of an execution goes without a number.</summary>
    public static string BookmarkId(string activityId, int occurrence, int number) => number == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{activityId}#{occurrence}")
        : string.Create(CultureInfo.InvariantCulture, $"{activityId}#{occurrence}.{number}");
}
