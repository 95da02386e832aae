using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Rules.Definitions;
using Dunning.Rules.Tailoring;

namespace Dunning.Rules.Schema;

/// <summary>The JSON Schema (draft 2020-12) of rule files, by which editors complete and check them.</summary>
/// <remarks>It describes the form in which files are written; the reader takes more. Expressions are checked by <c>dunning check</c>.</remarks>
public static class RuleSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text.</summary>
    /// <param name="events">Events that workflows go on with, to be offered; others are allowed.</param>
    /// <param name="words">Words that expressions may use, to be told.</param>
    public static string Write(IEnumerable<string> events, IEnumerable<string> words) => Build([.. events], string.Join(", ", words)).ToJsonString(Indented) + "\n";

    private static JsonObject Build(string[] events, string words) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Rules of a procedure",
        ["description"] = "RulesEngine's format: one workflow (a rule set) or a list of them.",
        ["oneOf"] = new JsonArray(Ref("workflow"), new JsonObject { ["type"] = "array", ["items"] = Ref("workflow"), ["minItems"] = 1 }),
        ["$defs"] = new JsonObject
        {
            ["workflow"] = Workflow(),
            ["rule"] = Rule(events),
            ["parameter"] = Parameter(),
            ["properties"] = Properties(),
            ["actions"] = Actions(),
            ["action"] = Action(),
            ["expression"] = Expression(words),
        },
    };

    private static JsonObject Workflow() => new()
    {
        ["description"] = "A rule set. The first of its rules that applies decides.",
        ["type"] = "object",
        ["required"] = new JsonArray("WorkflowName"),
        ["anyOf"] = new JsonArray(Required("Rules"), Required("WorkflowsToInject")),
        ["properties"] = new JsonObject
        {
            ["$schema"] = Of("string", "Where this schema lies; RulesEngine ignores it."),
            ["WorkflowName"] = Of("string", "Name by which a workflow, or another rule set, asks for it.", "ingebrekestelling"),
            ["WorkflowsToInject"] = List(
                new JsonObject { ["type"] = "string" },
                "Rule sets whose rules follow its own; an own rule stands for the one of its name. A client tailors the office's set so.", new JsonArray("ingebrekestelling")),
            ["RuleExpressionType"] = new JsonObject { ["description"] = "There is only one; may be left out. RulesEngine wants the number here.", ["const"] = 0 },
            ["GlobalParams"] = List(Ref("parameter"), "Values for all rules, worked out once, in order."),
            ["Rules"] = List(Ref("rule"), "The rules, in the order in which they are asked."),
        },
    };

    private static JsonObject Rule(string[] events) => new()
    {
        ["description"] = "A condition, or an operator over child rules.",
        ["type"] = "object",
        ["required"] = new JsonArray("RuleName"),
        ["anyOf"] = new JsonArray(
            Required("Expression"), Required("Operator", "Rules"),
            new JsonObject { ["required"] = new JsonArray("Enabled"), ["properties"] = new JsonObject { ["Enabled"] = new JsonObject { ["const"] = false } } }),
        ["properties"] = new JsonObject
        {
            ["RuleName"] = Of("string", "Its name, once in the rule set. It stands in the dossier.", "Zakelijk"),
            ["Properties"] = Ref("properties"),
            ["Enabled"] = new JsonObject { ["description"] = "false leaves the rule out; in a client's set it switches off the office's rule of this name.", ["type"] = new JsonArray("boolean", "null"), ["default"] = true },
            ["Operator"] = new JsonObject
            {
                ["description"] = "How its verdict follows from its child rules: all of them, or one.",
                ["enum"] = new JsonArray([.. Enum.GetNames<RuleOperator>().Select(name => (JsonNode)name), null]),
            },
            ["ErrorMessage"] = Of("string", "Told when it does not hold; $(name) or $(a.b) is filled in.", "nog open: $(invoice.Open)"),
            ["SuccessEvent"] = new JsonObject
            {
                ["description"] = "The event it raises when it holds: the port by which the workflow goes on. Without it: its name.",
                ["anyOf"] = new JsonArray(new JsonObject { ["enum"] = new JsonArray([.. events.Select(name => (JsonNode)name)]) }, new JsonObject { ["type"] = new JsonArray("string", "null") }),
            },
            ["RuleExpressionType"] = new JsonObject { ["description"] = "There is only one; may be left out.", ["enum"] = new JsonArray("LambdaExpression", 0, null) },
            ["LocalParams"] = List(Ref("parameter"), "Values for this rule and its children."),
            ["Expression"] = Ref("expression"),
            ["Rules"] = List(Ref("rule"), "Child rules, of a rule with an Operator."),
            ["Actions"] = Ref("actions"),
        },
    };

    private static JsonObject Parameter() => new()
    {
        ["description"] = "A named value.",
        ["type"] = "object",
        ["required"] = new JsonArray("Name", "Expression"),
        ["properties"] = new JsonObject { ["Name"] = Of("string", "As expressions write it.", "drempel"), ["Expression"] = Ref("expression") },
    };

    private static JsonObject Properties() => new()
    {
        ["description"] = "Notes of the author, and in a client's set how the rule stands to the office's.",
        ["type"] = new JsonArray("object", "null"),
        ["properties"] = new JsonObject
        {
            ["toelichting"] = Of("string", "Why the rule is there."),
            [RulePlace.Property] = new JsonObject
            {
                ["description"] = "Where a client's rule stands among the office's; first without it.",
                ["type"] = "string",
                ["pattern"] = "^(first|last|here|(before|after) .+)$",
                ["examples"] = new JsonArray("here", "before Zakelijk", "last"),
            },
            [RuleFingerprint.Property] = new JsonObject
            {
                ["description"] = "Fingerprint of the office's rule that this one was made from: `dunning rules effective` tells it.", ["type"] = "string", ["pattern"] = "^[0-9a-f]{16}$",
            },
        },
    };

    private static JsonObject Actions() => new()
    {
        ["description"] = "What is done with the verdict.",
        ["type"] = new JsonArray("object", "null"),
        ["properties"] = new JsonObject { ["OnSuccess"] = Ref("action"), ["OnFailure"] = Ref("action") },
    };

    private static JsonObject Action() => new()
    {
        ["description"] = "OutputExpression works a value out; EvaluateRule asks another rule.",
        ["type"] = new JsonArray("object", "null"),
        ["required"] = new JsonArray("Name"),
        ["properties"] = new JsonObject
        {
            ["Name"] = new JsonObject { ["enum"] = new JsonArray("OutputExpression", "EvaluateRule") },
            ["Context"] = new JsonObject
            {
                ["type"] = new JsonArray("object", "null"),
                ["properties"] = new JsonObject
                {
                    ["Expression"] = Ref("expression"),
                    ["workflowName"] = Of("string", "Of EvaluateRule: the rule set."),
                    ["ruleName"] = Of("string", "Of EvaluateRule: the rule."),
                    ["inputFilter"] = List(new JsonObject { ["type"] = "string" }, "The inputs and parameters passed on; without it all."),
                    ["additionalInputs"] = List(Ref("parameter"), "Further inputs for that rule."),
                },
            },
        },
        ["allOf"] = new JsonArray(When("OutputExpression", "Expression"), When("EvaluateRule", "workflowName", "ruleName")),
    };

    private static JsonObject Expression(string words) => new()
    {
        ["description"] = $"In C#. Known are: {words}.",
        ["type"] = new JsonArray("string", "null"),
        ["examples"] = new JsonArray("invoice.Open > 500m && !debtor.IsConsumer", "contact.DaysSinceLastReached > 14", "history.BrokenPromises >= 2 || history.IsDisputed"),
    };

    private static JsonObject When(string action, params string[] needs) => new()
    {
        ["if"] = new JsonObject { ["required"] = new JsonArray("Name"), ["properties"] = new JsonObject { ["Name"] = new JsonObject { ["const"] = action } } },
        ["then"] = new JsonObject { ["required"] = new JsonArray("Context"), ["properties"] = new JsonObject { ["Context"] = Required(needs) } },
    };

    private static JsonObject Required(params string[] names) => new() { ["required"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) };

    private static JsonObject Ref(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject Of(string type, string description, string? example = null)
    {
        var json = new JsonObject { ["description"] = description, ["type"] = new JsonArray(type, "null") };
        if (example is not null)
        {
            json["examples"] = new JsonArray(example);
        }

        return json;
    }

    private static JsonObject List(JsonObject items, string description, JsonArray? example = null)
    {
        var json = new JsonObject { ["description"] = description, ["type"] = new JsonArray("array", "null"), ["items"] = items };
        if (example is not null)
        {
            json["examples"] = new JsonArray(example);
        }

        return json;
    }
}
