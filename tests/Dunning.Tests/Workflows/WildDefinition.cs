using System.Text.Json.Nodes;

namespace Dunning.Tests.Workflows;

/// <summary>A definition nobody drew, of the kind of the conformance cases: any wiring, any way of writing it down that Elsa reads. With what the model must be told of it.</summary>
internal sealed class WildDefinition
{
    private static readonly string[] Kinds =
    [
        "WriteLine", "WriteLine", "WriteLine", "Event", "Delay", "FlowDecision", "FlowDecision", "FlowSwitch", "FlowFork", "FlowJoin", "FlowJoin", "SetVariable", "SetVariable",
        "End", "Finish", "Complete", "Fault", "Start",
    ];

    // With N = 3, S = "abc" and B = true.
    private static readonly (string Script, bool Value)[] Conditions =
    [
        ("true", true), ("false", false), ("return true;", true), ("return false", false), ("getN() === 3", true), ("getN() !== 3", false), ("getN() > 5", false),
        ("variables.N == 3", true), ("variables.B", true), ("!getB()", false), ("getVariable('N') >= 2 && getS() !== 'x'", true), ("getN() > 2 ? true : false", true),
        ("return getN() < 3 ? true : getS() == \"abc\";", true), ("(getN() + 1) * 2 === 8 || false", true), ("getInput(\"I\") === 7", true), ("getI() < 7;", false),
    ];

    private static readonly (string Script, string Value)[] Texts =
    [
        ("'n' + getN()", "n3"), ("return 'x' + getN();", "x3"), ("getS()", "abc"), ("getB() ? 'yes' : 'no'", "yes"), ("variables.S + \"-\" + getI()", "abc-7"),
        ("return getN() === 3 ? \"three\" : \"other\"", "three"), ("\"plain\"", "plain"),
    ];

    private readonly Random random;
    private readonly List<string[]> ports = [];

    public WildDefinition(int seed)
    {
        random = new(seed);
        var count = random.Next(1, 12);
        var withoutStart = random.Next(8) == 0;
        var activities = new JsonArray();
        for (var index = 0; index < count; index++)
        {
            var kind = index == 0 && !withoutStart ? "Start" : Kinds[random.Next(Kinds.Length - (withoutStart || random.Next(4) > 0 ? 1 : 0))];
            activities.Add(Node(FormattableString.Invariant($"n{index}"), kind));
        }

        Connect(count);
        Json = new()
        {
            ["definitionId"] = "wild",
            ["id"] = "wild-1",
            ["name"] = "Wild",
            ["variables"] = new JsonArray(Variable("N", "Int32", random.Next(2) == 0 ? 3 : "3"), Variable("S", "String", "abc"), Variable("B", "Boolean", random.Next(2) == 0 ? true : "True"), Variable("T", "Object", null)),
            ["inputs"] = new JsonArray(new JsonObject { ["name"] = "I", ["type"] = "Int32", ["defaultValue"] = "7" }),
            ["root"] = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["activities"] = activities, ["connections"] = Connections() },
        };
    }

    public List<ModelNode> Nodes { get; } = [];

    public List<ModelArrow> Arrows { get; } = [];

    public JsonObject Json { get; }

    private static JsonObject Variable(string name, string type, JsonNode? value) => new() { ["id"] = "v" + name, ["name"] = name, ["typeName"] = type, ["value"] = value };

    private JsonObject Node(string id, string kind)
    {
        var json = new JsonObject { ["id"] = id, ["type"] = "Elsa." + kind };
        var canStart = random.Next(12) == 0;
        if (canStart)
        {
            json["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        }

        var node = new ModelNode(id, kind, CanStart: canStart);
        string[] ways = ["Done"];
        switch (kind)
        {
            case "WriteLine":
                var (script, text) = random.Next(3) == 0 ? (null!, id) : Texts[random.Next(Texts.Length)];
                json["text"] = script is null ? Literal(text, "String") : Script(script, "String");
                node = node with { Line = text };
                break;
            case "FlowDecision":
                var (condition, holds) = Condition();
                json["condition"] = condition;
                node = node with { Outcomes = [holds ? "True" : "False"] };
                ways = ["True", "False"];
                break;
            case "FlowSwitch":
                (node, ways) = Switch(json, node);
                break;
            case "FlowFork":
                string[]? branches = random.Next(5) == 0 ? null : random.Next(2) == 0 ? ["A", "B"] : ["A", "B", "C"];
                if (branches is not null)
                {
                    var list = new JsonArray([.. branches.Select(branch => (JsonNode)branch)]).ToJsonString();
                    json["branches"] = new JsonObject { ["typeName"] = "String[]", ["expression"] = new JsonObject { ["type"] = random.Next(2) == 0 ? "Object" : "JavaScript", ["value"] = list } };
                }

                node = node with { Outcomes = branches };
                ways = branches ?? ["Done"];
                break;
            case "FlowJoin":
                var mode = random.Next(4) switch { 0 => "WaitAll", 1 => "WaitAllActive", 2 => "WaitAny", _ => null };
                if (mode is not null)
                {
                    json["mode"] = Literal(mode, "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core");
                }

                node = node with { Join = mode ?? "WaitAny" };
                break;
            case "SetVariable":
                json["variable"] = new JsonObject { ["id"] = "vT", ["name"] = "T", ["typeName"] = "Object" };
                json["value"] = random.Next(2) == 0 ? Script("getN() + 1", "Object") : Literal("x", "Object");
                break;
            case "Event":
                json["eventName"] = Literal("x", "String");
                break;
            case "Delay":
                json["timeSpan"] = Literal("1.00:00:00", "TimeSpan");
                break;
        }

        Nodes.Add(node);
        ports.Add(ways);
        return json;
    }

    private (ModelNode Node, string[] Ports) Switch(JsonObject json, ModelNode node)
    {
        var cases = new JsonArray();
        var matches = new List<string>();
        foreach (var label in new[] { "Low", "Mid", "High" }.Take(random.Next(1, 4)))
        {
            var (condition, holds) = Condition();
            cases.Add(new JsonObject { ["label"] = label, ["condition"] = condition["expression"]!.DeepClone() });
            matches.AddRange(holds ? [label] : []);
        }

        json["cases"] = cases;
        var any = random.Next(2) == 0;
        json["mode"] = Literal(any ? "MatchAny" : "MatchFirst", "FlowSwitchMode");
        return (node with { Outcomes = matches.Count == 0 ? ["Default"] : any ? [.. matches] : [matches[0]] }, ["Low", "Mid", "High", "Default"]);
    }

    private (JsonObject Json, bool Holds) Condition()
    {
        if (random.Next(3) == 0)
        {
            var holds = random.Next(2) == 0;
            return (new JsonObject { ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = random.Next(2) == 0 ? holds : holds ? "True" : "false" } }, holds);
        }

        var (script, value) = Conditions[random.Next(Conditions.Length)];
        return (Script(script, "Boolean"), value);
    }

    private static JsonObject Script(string text, string type) => new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = text } };

    private static JsonObject Literal(string text, string type) => new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = text } };

    private void Connect(int count)
    {
        for (var target = 1; target < count; target++)
        {
            Arrow(random.Next(target), target);
        }

        // Joins, jumps, loops, the same twice, to nowhere.
        for (var extra = random.Next(count + 2); extra > 0; extra--)
        {
            var source = random.Next(count);
            Arrow(source, random.Next(4) > 0 ? Math.Min(count - 1, source + 1 + random.Next(3)) : random.Next(count));
        }

        if (Arrows.Count > 0 && random.Next(3) == 0)
        {
            Arrows.Add(Arrows[random.Next(Arrows.Count)] with { TargetPort = random.Next(2) == 0 ? "In" : "Other" });
        }

        if (random.Next(6) == 0)
        {
            Arrows.Insert(random.Next(Arrows.Count + 1), new("n0", "Done", "gone", "In"));
        }
    }

    private void Arrow(int source, int target)
    {
        var port = random.Next(14) switch { 0 => null, 1 => "done", 2 => "Done", _ => ports[source][random.Next(ports[source].Length)] };
        Arrows.Add(new(Nodes[source].Id, port, Nodes[target].Id, "In"));
    }

    private JsonNode Connections()
    {
        var shape = random.Next(4);
        var list = new JsonArray([.. Arrows.Select(arrow => (JsonNode)(shape switch
        {
            0 => Flat(arrow),
            1 => Nested(arrow, "Source", "Target", "Activity", "Port"),
            _ => Nested(arrow, "source", "target", "activity", "port"),
        }))]);
        return shape == 3 ? new JsonObject { ["$values"] = list } : list;
    }

    private static JsonObject Flat(ModelArrow arrow)
    {
        var json = new JsonObject { ["source"] = arrow.Source, ["target"] = arrow.Target, ["targetPort"] = arrow.TargetPort };
        if (arrow.Port is not null)
        {
            json["sourcePort"] = arrow.Port;
        }

        return json;
    }

    private static JsonObject Nested(ModelArrow arrow, string source, string target, string activity, string port)
    {
        var from = new JsonObject { [activity] = arrow.Source };
        if (arrow.Port is not null)
        {
            from[port] = arrow.Port;
        }

        return new() { [source] = from, [target] = new JsonObject { [activity] = arrow.Target, [port] = arrow.TargetPort } };
    }
}
