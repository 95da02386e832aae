using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Studio;

/// <summary>The way of one case on the canvas: what it passed is framed, where it waits stands out, the rest is pale.</summary>
internal static class PathStyles
{
    public static async Task<IResult> OfAsync(long caseId, [FromServices] StudioCases cases, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId.ToString(CultureInfo.InvariantCulture), cancellationToken) is not { } found)
        {
            return Results.NotFound();
        }

        var css = new StringBuilder("elsa-activity-wrapper .elsa-activity { opacity: .45; }\n");
        foreach (var here in found.Path.Executions.GroupBy(execution => execution.ActivityId))
        {
            var colour = here.Any(execution => execution.IsFaulted) ? "#be123c" : here.Any(execution => execution.Ended is null) ? "#b45309" : "#15803d";
            css.Append(CultureInfo.InvariantCulture, $"{Node(found.NodeId(here.Key))} .elsa-activity {{ opacity: 1; outline: 3px solid {colour}; outline-offset: 2px; border-radius: 6px; }}\n");
        }

        return Results.Text(css.ToString(), "text/css");
    }

    // What a person called an activity must not end the selector.
    private static string Node(string nodeId) =>
        "elsa-activity-wrapper[activity-json*='\"nodeId\":\"" + string.Concat(nodeId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '-' or '_' or '.' ? letter.ToString() : $"\\{(int)letter:x} ")) + "\"']";
}
