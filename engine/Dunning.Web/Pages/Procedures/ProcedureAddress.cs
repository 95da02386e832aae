using System.Globalization;

namespace Dunning.Web.Pages.Procedures;

/// <summary>Where the pages of a procedure are, relative to the site's root.</summary>
internal static class ProcedureAddress
{
    public static string Of(string id) => "procedures/" + Uri.EscapeDataString(id);

    public static string Of(string id, int version) => Of(id) + "?version=" + Text(version);

    public static string Studio(string id) => "studio/procedures/" + Uri.EscapeDataString(id);

    public static string Publish(string id) => Of(id) + "/publish";

    public static string Export(string id, int version) => Of(id) + "/export?version=" + Text(version);

    public static string Difference(string id, int from, int to) => Of(id) + "/difference?from=" + Text(from) + "&to=" + Text(to);

    /// <summary>The place of a step on a page that shows the chart; a bare fragment would lead to the site's root.</summary>
    public static string Step(string id, int version, string activityId) => Of(id, version) + "#" + Anchor(activityId);

    public static string Anchor(string activityId) => "step-" + activityId;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
