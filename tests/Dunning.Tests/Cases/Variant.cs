using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Dunning.Cases.Procedures;

namespace Dunning.Tests.Cases;

/// <summary>The shipped procedure with something changed, as a next version of it.</summary>
internal sealed class Variant
{
    private static readonly ConcurrentDictionary<int, Procedure> First = new();
    private readonly JsonObject definition;

    public Variant() => definition = JsonNode.Parse(Some.Files("zoho-vdt").Find(ProcedureFiles.Workflow)!)!.AsObject();

    public static Procedure Original => First.GetOrAdd(1, _ => new Variant().Compile(1));

    private JsonArray Activities => definition["root"]!["activities"]!.AsArray();

    private JsonArray Connections => definition["root"]!["connections"]!.AsArray();

    /// <summary>Sets an input of an activity.</summary>
    public Variant Set(string id, string input, string value, string syntax = "Literal")
    {
        Activity(id)[input] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = syntax, ["value"] = value } };
        return this;
    }

    /// <summary>Puts an activity in.</summary>
    public Variant Add(string id, string type, params (string Input, string Value)[] inputs)
    {
        Activities.Add(new JsonObject { ["id"] = id, ["type"] = type, ["name"] = id, ["version"] = 1 });
        return inputs.Aggregate(this, (so, given) => so.Set(id, given.Input, given.Value, given.Input is "condition" ? "CSharp" : given.Input is "outcomes" ? "Object" : "Literal"));
    }

    public Variant Connect(string source, string port, string target)
    {
        Connections.Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = source, ["port"] = port }, ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        });
        return this;
    }

    public Variant Cut(string source, string target)
    {
        foreach (var connection in Connections.Where(connection => (string)connection!["source"]!["activity"]! == source && (string)connection["target"]!["activity"]! == target).ToList())
        {
            Connections.Remove(connection);
        }

        return this;
    }

    /// <summary>Takes an activity out, with its connections.</summary>
    public Variant Remove(string id)
    {
        Activities.Remove(Activity(id));
        foreach (var connection in Connections.Where(connection => (string)connection!["source"]!["activity"]! == id || (string)connection["target"]!["activity"]! == id).ToList())
        {
            Connections.Remove(connection);
        }

        return this;
    }

    public Variant Rename(string id, string @new)
    {
        Activity(id)["id"] = @new;
        foreach (var end in Connections.SelectMany(connection => new[] { connection!["source"]!, connection["target"]! }).Where(end => (string)end["activity"]! == id))
        {
            end["activity"] = @new;
        }

        return this;
    }

    /// <summary>Makes or changes an input of the workflow.</summary>
    public Variant Input(string name, string type, JsonNode usual)
    {
        var inputs = definition["inputs"]!.AsArray();
        inputs.Remove(inputs.FirstOrDefault(input => (string)input!["name"]! == name));
        inputs.Add(new JsonObject { ["name"] = name, ["type"] = type, ["isArray"] = false, ["defaultValue"] = usual });
        return this;
    }

    /// <summary>Sets the default of an input of the workflow, in its place.</summary>
    public Variant Default(string name, JsonNode usual)
    {
        definition["inputs"]!.AsArray().First(input => (string)input!["name"]! == name)!["defaultValue"] = usual;
        return this;
    }

    public ProcedureFiles Files()
    {
        var files = Some.Files("zoho-vdt").Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        files[ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(definition.ToJsonString());
        return new ProcedureFiles(files);
    }

    public Procedure Compile(int version = 2)
    {
        var compilation = ProcedureCompiler.Compile(Files(), version, "");
        return compilation.Procedure ?? throw new InvalidOperationException(string.Join("\n", compilation.Findings));
    }

    private JsonObject Activity(string id) => Activities.First(activity => (string)activity!["id"]! == id)!.AsObject();
}
