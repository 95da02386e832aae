using System.Text.Json.Nodes;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>The shipped procedures are drawn so that one can read them: from top to bottom, no step on another.</summary>
public sealed class DrawnProcedureTests
{
    private sealed record Drawn(string Id, double X, double Y, double Width, double Height);

    public static TheoryData<string> Procedures() =>
        [.. Directory.EnumerateDirectories(Repository.Path("workflows")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Procedures))]
    public void No_step_stands_on_another(string procedure)
    {
        var steps = Steps(procedure);

        Assert.Empty(
            from one in steps
            from other in steps
            where string.CompareOrdinal(one.Id, other.Id) < 0 && one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height
            select $"{one.Id} and {other.Id}");
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_follows_stands_below_but_for_the_way_back(string procedure)
    {
        var steps = Steps(procedure).ToDictionary(step => step.Id, StringComparer.Ordinal);
        var ways = Root(procedure)["connections"]!.AsArray().Select(way => (From: (string)way!["source"]!["activity"]!, To: (string)way["target"]!["activity"]!)).Distinct().ToList();

        var upwards = ways.Where(way => steps[way.To].Y <= steps[way.From].Y).ToList();

        Assert.All(upwards, way => Assert.True(Leads(ways, way.To, way.From), $"{way.From} → {way.To} goes up and is no way back"));
    }

    private static bool Leads(List<(string From, string To)> ways, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            foreach (var way in ways.Where(way => way.From == at && seen.Add(way.To)))
            {
                next.Push(way.To);
            }
        }

        return false;
    }

    private static List<Drawn> Steps(string procedure) =>
    [
        .. from activity in Root(procedure)["activities"]!.AsArray()
           let at = activity["metadata"]!["designer"]!["position"]!
           let size = activity["metadata"]!["designer"]!["size"]!
           select new Drawn((string)activity["id"]!, (double)at["x"]!, (double)at["y"]!, (double)size["width"]!, (double)size["height"]!),
    ];

    private static JsonNode Root(string procedure) => JsonNode.Parse(File.ReadAllText(Repository.Path("workflows", procedure, "workflow.json")))!["root"]!;
}
