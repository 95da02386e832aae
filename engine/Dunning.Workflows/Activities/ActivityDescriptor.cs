using System.Text.Json.Nodes;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Activities;

/// <summary>All that is known of an activity type, written once: it drives the interpreter, the checker, the editor's palette and the documentation.</summary>
/// <param name="TypeName">Full name: <c>Dunning.SendLetter</c>.</param>
/// <param name="Category">Group in the palette.</param>
/// <param name="DisplayName">As the palette shows it.</param>
/// <param name="Description">What it does.</param>
public sealed record ActivityDescriptor(string TypeName, string Category, Wording DisplayName, Wording Description)
{
    public int Version { get; init; } = 1;

    public ActivityKind Kind { get; init; } = ActivityKind.Action;

    /// <summary>The fixed ways it can end; none means one port Done.</summary>
    public IReadOnlyList<PortDescriptor> Ports { get; init; } = [];

    /// <summary>Name of the input whose list gives further ports (a fork's branches, a switch's cases, a task's outcomes); null for none.</summary>
    public string? PortsInput { get; init; }

    /// <summary>Whether ports come from outside (a rule's outcome, a composite), so that any name may be connected.</summary>
    public bool OpenPorts { get; init; }

    public IReadOnlyList<InputDescriptor> Inputs { get; init; } = [];

    public IReadOnlyList<OutputDescriptor> Outputs { get; init; } = [];

    /// <summary>Whether a run begins here; no arrow may enter.</summary>
    public bool IsStart { get; init; }

    /// <summary>Whether the run ends here; no arrow leaves.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether it lets time pass: a loop in which nothing does is endless.</summary>
    public Waits Waits { get; init; }

    /// <summary>Type name without its namespace.</summary>
    public string ShortName => TypeName[(TypeName.LastIndexOf('.') + 1)..];

    /// <summary>The ports a node of this type has.</summary>
    /// <param name="node">The node, whose inputs may list ports.</param>
    /// <returns>Null when any name may be connected.</returns>
    public IReadOnlyList<string>? PortsOf(ActivityDefinition node)
    {
        if (OpenPorts)
        {
            return null;
        }

        var ports = Ports.Select(port => port.Name).ToList();
        if (PortsInput is not null && !Listed(node, PortsInput, ports))
        {
            return null;
        }

        return ports.Count > 0 || IsTerminal ? ports : ["Done"];
    }

    // False when the list is only known at run time.
    private bool Listed(ActivityDefinition node, string input, List<string> ports)
    {
        var given = node.Inputs.GetValueOrDefault(input);
        if (given?.Value is null)
        {
            ports.AddRange(Inputs.FirstOrDefault(known => known.Name == input)?.Default as IEnumerable<string> ?? []);
            return true;
        }

        if (given.Syntax is not ("Literal" or "Object"))
        {
            return false;
        }

        var list = given.Value as JsonArray ?? Parsed(given.Text!);
        ports.AddRange((list ?? []).Select(item => (item is JsonObject named ? named["label"] : item)?.ToString()).OfType<string>());
        return true;
    }

    private static JsonArray? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
