using System.Text;
using Dunning.Cases.Activities;
using Dunning.Workflows.Activities;

namespace Dunning.Web.Studio;

/// <summary>Icon and colour of every activity, on the canvas and in the palette: Studio knows only Elsa's own.</summary>
internal static class ActivityStyles
{
    /// <summary>Higher than Studio draws a node: so much for each port.</summary>
    private const int PortHeight = 22;

    private const int PortsThatFit = 2;

    // Each is dark enough to read white on.
    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        ["Berichten"] = "#0369a1", ["Mensen"] = "#15803d", ["Tijd"] = "#a21caf", ["Beslissingen"] = "#0e7490", ["Vordering"] = "#b45309", ["Signalen"] = "#be123c",
    };

    private static readonly string Sheet = Write();

    public static IResult All() => Results.Text(Sheet, "text/css");

    private static string Write()
    {
        var css = new StringBuilder();
        foreach (var descriptor in DunningActivities.Catalogue.Activities.Select(activity => activity.Descriptor))
        {
            Write(css, descriptor);
        }

        return css.ToString();
    }

    private static void Write(StringBuilder css, ActivityDescriptor activity)
    {
        var node = $"elsa-activity-wrapper[activity-json*='\"type\":\"{activity.TypeName}\"']";
        var colour = Colours.GetValueOrDefault(activity.Category, "#475569");
        css.Append(FormattableString.Invariant($$"""
            {{node}}, [data-activity="{{activity.TypeName}}"] { --activity-icon: url("/activities/{{activity.ShortName}}.svg"); --activity-colour: {{colour}}; }
            {{node}} .elsa-activity { --elsa-activity-accent: {{colour}} !important;{{(activity.Ports.Count > PortsThatFit ? FormattableString.Invariant($" min-height: {activity.Ports.Count * PortHeight}px;") : "")}} }
            g.x6-node:has({{node}}) .elsa-designer-port-circle { stroke: {{colour}}; }

            """));
    }
}
