using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dunning.Rules.Definitions;

/// <summary>Writes rule sets in the one canonical form: PascalCase, in a fixed order, without what is empty. RulesEngine reads it.</summary>
public static class RuleSetWriter
{
    private static readonly JsonSerializerOptions Canonical = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Read = ["Expression", "workflowName", "ruleName", "inputFilter", "additionalInputs"];

    /// <summary>An array of workflows, indented, with a line feed at the end.</summary>
    public static string Write(IEnumerable<RuleSetDefinition> sets) =>
        new JsonArray([.. sets.Select(Set)]).ToJsonString(Canonical) + "\n";

    private static JsonObject Set(RuleSetDefinition set)
    {
        var json = new JsonObject { ["WorkflowName"] = set.Name };
        Put(json, "WorkflowsToInject", set.Injects.Select(name => (JsonNode)name));
        Put(json, "GlobalParams", set.GlobalParams.Select(Parameter));
        Put(json, "Rules", set.Rules.Select(Rule));
        return With(json, set.Others);
    }

    private static JsonObject Rule(RuleDefinition rule)
    {
        var json = new JsonObject { ["RuleName"] = rule.Name };
        Put(json, "Properties", rule.Properties);
        if (!rule.Enabled)
        {
            json["Enabled"] = false;
        }

        Put(json, "Operator", rule.Operator?.ToString());
        Put(json, "ErrorMessage", rule.ErrorMessage);
        Put(json, "SuccessEvent", rule.SuccessEvent);
        Put(json, "LocalParams", rule.LocalParams.Select(Parameter));
        Put(json, "Expression", rule.Expression);
        Put(json, "Rules", rule.Rules.Select(Rule));
        if (rule.OnSuccess is not null || rule.OnFailure is not null)
        {
            var actions = new JsonObject();
            Put(actions, "OnSuccess", Action(rule.OnSuccess));
            Put(actions, "OnFailure", Action(rule.OnFailure));
            json["Actions"] = actions;
        }

        return With(json, rule.Others);
    }

    private static JsonObject Parameter(ParameterDefinition parameter) =>
        With(new JsonObject { ["Name"] = parameter.Name, ["Expression"] = parameter.Expression }, parameter.Others);

    private static JsonObject? Action(ActionDefinition? action) => action is null
        ? null
        : With(new JsonObject { ["Name"] = action.Name, ["Context"] = Context(action) }, action.Others);

    private static JsonObject Context(ActionDefinition action)
    {
        var json = new JsonObject();
        Put(json, "Expression", action.Expression);
        Put(json, "workflowName", action.RuleSet);
        Put(json, "ruleName", action.Rule);
        if (action.InputFilter is { } filter)
        {
            json["inputFilter"] = new JsonArray([.. filter.Select(name => (JsonNode)name)]);
        }

        Put(json, "additionalInputs", action.AdditionalInputs.Select(Parameter));
        foreach (var (name, value) in action.Context.Where(given => !Read.Contains(given.Key, StringComparer.OrdinalIgnoreCase)))
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private static JsonObject With(JsonObject json, JsonObject? others)
    {
        foreach (var (name, value) in others ?? [])
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static void Put(JsonObject json, string name, JsonObject? value)
    {
        if (value is not null)
        {
            json[name] = value.DeepClone();
        }
    }

    private static void Put(JsonObject json, string name, IEnumerable<JsonNode> items)
    {
        var list = new JsonArray([.. items]);
        if (list.Count > 0)
        {
            json[name] = list;
        }
    }
}
