namespace Dunning.Workflows.Checking;

/// <summary>
/// How the findings of a definition say where, so that an editor can mark it: the id of an activity, <c>id/input</c>, a connection
/// <c>id:port → id</c>, <c>variables/name</c> or <c>inputs/name</c>. A column within an expression may follow after a space.
/// </summary>
public static class Place
{
    private const string Variables = "variables/";
    private const string Inputs = "inputs/";

    public static string Activity(string id) => id;

    /// <param name="activityId">Id of the activity.</param>
    /// <param name="input">The input, as the descriptor or the file names it.</param>
    public static string Input(string activityId, string input) => activityId + "/" + Camel(input);

    /// <param name="source">Id of the activity it leaves.</param>
    /// <param name="port">The outcome; null for a connection without one.</param>
    /// <param name="target">Id of the activity it enters.</param>
    public static string Connection(string source, string? port, string target) => Port(source, port) + " → " + target;

    /// <summary>An outcome of an activity, connected or not.</summary>
    public static string Port(string activityId, string? port) => port is null ? activityId : activityId + ":" + port;

    public static string Variable(string name) => Variables + name;

    public static string WorkflowInput(string name) => Inputs + name;

    /// <summary>The activity to mark for a place; null when the place is no activity, input or connection.</summary>
    public static string? ActivityOf(string place)
    {
        if (place.Length == 0 || place[0] == '/' || place.StartsWith(Variables, StringComparison.Ordinal) || place.StartsWith(Inputs, StringComparison.Ordinal))
        {
            return null;
        }

        var end = place.AsSpan().IndexOfAny('/', ':', ' ');
        return end < 0 ? place : place[..end];
    }

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
