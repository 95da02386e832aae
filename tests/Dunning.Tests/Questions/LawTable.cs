using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Questions;

/// <summary>Reads <c>op name=value … => name=value …</c>, one case a line; a value with spaces stands in double quotes, lists and objects are JSON.</summary>
internal static partial class LawTable
{
    public static IEnumerable<(int Line, JsonObject Question, Dictionary<string, string> Expected)> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var sides = line.Split(" => ");
            Assert.True(sides.Length == 2, string.Create(CultureInfo.InvariantCulture, $"{path}:{number} has no \" => \""));
            var question = new JsonObject { ["id"] = number, ["op"] = sides[0].Split(' ')[0] };
            foreach (var (name, value) in Pairs(sides[0]))
            {
                question[name] = value == "null" ? null : value[0] is '[' or '{' ? JsonNode.Parse(value) : JsonValue.Create(value);
            }

            yield return (number, question, Pairs(sides[1]).ToDictionary(pair => pair.Name, pair => pair.Value));
        }
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string side) =>
        Pair().Matches(side).Select(match => (match.Groups["name"].Value, match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace(@"\n", "\n", StringComparison.Ordinal) : match.Groups["value"].Value));

    [GeneratedRegex("""(?<= |^)(?<name>[a-zA-Z]+)=(?:"(?<quoted>[^"]*)"|(?<value>\[.*?\](?= |$)|\{.*?\}(?= |$)|[^ ]+))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();
}
