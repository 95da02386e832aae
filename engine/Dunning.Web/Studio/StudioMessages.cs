using Dunning.Core.Findings;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Definitions;

namespace Dunning.Web.Studio;

/// <summary>Findings as the messages that Studio shows one by one.</summary>
internal static class StudioMessages
{
    /// <summary>The errors, each with the activity it is about by title and id.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Finding> findings, WorkflowDefinition? definition) =>
        [.. findings.Where(finding => finding.Severity == Severity.Error).Select(finding => Message(finding, definition))];

    private static string Message(Finding finding, WorkflowDefinition? definition)
    {
        var text = finding.Message + (finding.Hint is null ? "" : " (" + finding.Hint + ")");
        if (Place.ActivityOf(finding.Place) is not { } id || definition?.Root.Activities.FirstOrDefault(known => known.Id == id) is not { } activity)
        {
            return finding.Place.Length == 0 || finding.Place[0] == '/' ? text : finding.Place + ": " + text;
        }

        return text.StartsWith(activity.Title + ": ", StringComparison.Ordinal) ? $"{activity.Title} [{id}]: {text[(activity.Title.Length + 2)..]}" : $"{activity.Title} [{id}]: {text}";
    }
}
