using System.Collections.Immutable;
using System.Text.Json;

namespace Dunning.Workflows.Execution;

/// <summary>A run between two bursts: immutable, small, and readable by a later version of its definition (it names activities, variables and inputs).</summary>
public sealed class WorkflowState
{
    /// <summary>Stands in the place of a value that is at its default, which the definition knows.</summary>
    internal static readonly object AtDefault = new();

    internal WorkflowState()
    {
    }

    public WorkflowStatus Status => SubStatus == WorkflowSubStatus.Suspended ? WorkflowStatus.Running : WorkflowStatus.Finished;

    public WorkflowSubStatus SubStatus { get; internal init; }

    /// <summary>What the run waits for, oldest first.</summary>
    public ImmutableArray<Bookmark> Bookmarks { get; private init; } = [];

    /// <summary>The first day on which the calendar resumes something; null for never.</summary>
    public DateOnly? NextDay
    {
        get
        {
            DateOnly? next = null;
            foreach (var bookmark in Bookmarks)
            {
                next = next is null || bookmark.Due < next ? bookmark.Due ?? next : next;
            }

            return next;
        }
    }

    public ImmutableArray<Incident> Incidents { get; internal init; } = [];

    /// <summary>The activity from which the run goes on: the trigger that interrupted it last, or the step it jumped to; null for its start.</summary>
    public string? Root { get; internal init; }

    /// <summary>What waits in the runs that were set aside, the first set aside first; not in <see cref="Bookmarks"/> until it comes back.</summary>
    public ImmutableArray<Bookmark> ParkedBookmarks { get; private init; } = [];

    internal ImmutableArray<Wait> Waits
    {
        get;
        init
        {
            field = value;
            Bookmarks = Wait.BookmarksOf(value);
        }
    }
    = [];

    /// <summary>The runs that were set aside, the first set aside first.</summary>
    internal ImmutableArray<ParkedPath> Parked
    {
        get;
        init
        {
            field = value;
            ParkedBookmarks = value.IsEmpty ? [] : [.. value.SelectMany(path => Wait.BookmarksOf(path.Waits))];
        }
    }
    = [];

    internal Named<NodeState> Nodes { get; init; } = Named<NodeState>.None;

    internal Named<object?> Variables { get; init; } = Named<object?>.None;

    internal Named<object?> Inputs { get; init; } = Named<object?>.None;

    /// <summary>What the calendar resumes first on a day; null for nothing.</summary>
    public Bookmark? DueOn(DateOnly day)
    {
        foreach (var bookmark in Bookmarks)
        {
            if (bookmark.Due <= day)
            {
                return bookmark;
            }
        }

        return null;
    }

    /// <summary>What waits for the thing of this kind and key; null when nothing does.</summary>
    public Bookmark? WaitingFor(string kind, string key)
    {
        foreach (var bookmark in Bookmarks)
        {
            if (bookmark.Kind == kind && bookmark.Key == key)
            {
                return bookmark;
            }
        }

        return null;
    }

    /// <summary>One compact JSON object; what stands at its default is left out.</summary>
    public string ToJson() => WorkflowStateJson.Write(this);

    /// <summary>Writes what <see cref="ToJson"/> gives into a larger document.</summary>
    public void Write(Utf8JsonWriter writer) => WorkflowStateJson.Write(writer, this);

    /// <param name="json">As written by <see cref="ToJson"/>.</param>
    /// <exception cref="FormatException">The text was not written by <see cref="ToJson"/>.</exception>
    public static WorkflowState FromJson(string json) => WorkflowStateJson.Read(json);

    /// <summary>Reads what <see cref="Write"/> wrote: from the reader's object to its end.</summary>
    /// <exception cref="FormatException">The object was not written by <see cref="Write"/>.</exception>
    public static WorkflowState Read(ref Utf8JsonReader reader) => WorkflowStateJson.Read(ref reader);

    /// <summary>The variable as it stands (as JSON tells it after <see cref="FromJson"/>); null when it was not set or does not exist.</summary>
    public object? Variable(string name) =>
        Variables.IndexOf(name) is >= 0 and var index && Variables.Values[index] is var value && value != AtDefault ? value : null;
}
