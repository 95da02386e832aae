using Dunning.Cases.Tasks;

namespace Dunning.Web.Site;

/// <summary>Where the screen of a task is.</summary>
public static class TaskAddress
{
    /// <summary>Relative to the site's root.</summary>
    public static string Of(TaskIntent task) => (task.Kind == TaskKind.Call ? "calls/" : "tasks/") + Uri.EscapeDataString(task.Key);
}
