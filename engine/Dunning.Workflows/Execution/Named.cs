namespace Dunning.Workflows.Execution;

/// <summary>
/// Values by name. A state made in memory shares the names with its compiled workflow, so that the same version takes the values over by index;
/// a state from storage, or of another version, has its own and is matched name by name. There may be fewer values than names.
/// </summary>
internal readonly record struct Named<T>(string[] Names, T[] Values)
{
    public static Named<T> None { get; } = new([], []);

    /// <summary>The place of a name; -1 when it is not there.</summary>
    public int IndexOf(string name) => Array.IndexOf(Names, name);
}
