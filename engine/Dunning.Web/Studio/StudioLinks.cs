using System.Text.Json.Nodes;

namespace Dunning.Web.Studio;

/// <summary>What may be done with a version. Without the link <c>publish</c> Studio shows it read-only: that is how who may not edit is kept from trying.</summary>
internal static class StudioLinks
{
    public static JsonArray Of(StudioVersion version, bool mayEdit)
    {
        var path = "/workflow-definitions/" + version.Listed.Version.ProcedureId;
        return mayEdit
            ? [Link(path, "self", "GET"), Link(path + "/publish", "publish", "POST"), Link(path + "/retract", "retract", "POST"), Link(path, "delete", "DELETE")]
            : [Link(path, "self", "GET")];
    }

    /// <summary>What may be done with the list.</summary>
    public static JsonArray OfList(bool mayEdit) => mayEdit
        ? [Link("/workflow-definitions", "self", "GET"), Link("/workflow-definitions", "create", "POST"), Link("/workflow-definitions/import", "import", "POST")]
        : [Link("/workflow-definitions", "self", "GET")];

    private static JsonObject Link(string path, string relation, string method) => new() { ["href"] = path, ["rel"] = relation, ["method"] = method };
}
