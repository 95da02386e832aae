using System.Text;

namespace Dunning.Tests.Workflows;

/// <summary>The text of a <see cref="Sketch"/> that nobody drew: a start, nodes of random kinds, and an arrow into each of them from one before it.</summary>
internal sealed class RandomDrawing
{
    private readonly Random random;
    private readonly List<string> kinds = ["Start"];
    private readonly StringBuilder text = new("n0 Start\n");

    /// <param name="random">Decides everything.</param>
    /// <param name="among">The kinds of nodes, as a sketch writes them.</param>
    /// <param name="count">How many nodes, with the start: <c>n0</c> and on.</param>
    public RandomDrawing(Random random, IReadOnlyList<string> among, int count)
    {
        this.random = random;
        for (var node = 1; node < count; node++)
        {
            kinds.Add(among[random.Next(among.Count)]);
            text.Append(null, $"n{node} {kinds[node]}\n");
        }

        for (var node = 1; node < count; node++)
        {
            Connect(random.Next(node), node);
        }
    }

    /// <summary>An arrow, by one of the ports its source has.</summary>
    public void Connect(int source, int target)
    {
        var port = kinds[source].Split(' ')[0] switch
        {
            "FlowDecision" => random.Next(2) == 0 ? ".True" : ".False",
            "FlowFork" => random.Next(2) == 0 ? ".A" : ".B",
            _ => "",
        };
        text.Append(null, $"n{source}{port} -> n{target}\n");
    }

    /// <summary>Lines of its own.</summary>
    public void Add(string lines) => text.Append(lines);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
