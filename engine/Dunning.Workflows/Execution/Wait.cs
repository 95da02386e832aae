using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Compilation;

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
    /// <summary>What an activity asked to wait for.</summary>
    /// <param name="node">The activity.</param>
    /// <param name="occurrence">Which execution of it.</param>
    /// <param name="overLoop">Whether it was entered over a loop edge.</param>
    /// <param name="made">Bookmarks it has made so far.</param>
    /// <param name="waiting">What it asked.</param>
    public static Wait For(CompiledNode node, int occurrence, bool overLoop, int made, ActivityResult.Waiting waiting)
    {
        var bookmarks = new Bookmark[waiting.Bookmarks.Count];
        for (var index = 0; index < bookmarks.Length; index++)
        {
            var request = waiting.Bookmarks[index];
            bookmarks[index] = new(BookmarkId(node.Id, occurrence, ++made), node.Id, occurrence, request.Kind, request.Key, request.Due);
        }

        return new(node.Id, occurrence, overLoop, made, waiting.Memory, ImmutableCollectionsMarshal.AsImmutableArray(bookmarks));
    }

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
