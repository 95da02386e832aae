using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>workflows/README.md has a row for each capability of the five texts, and every step, page, command, test and worked example it names is there.</summary>
public partial class CapabilityTableTests
{
    // How many capabilities each of the five texts asks for.
    private static readonly int[] Counts = [29, 27, 28, 17, 14];

    private static readonly HashSet<string> Tests =
        [.. Repository.Sources("tests").SelectMany(source => Declared().Matches(source.Text).Select(match => match.Groups["name"].Value))];

    private static readonly HashSet<string> Pages =
    [
        .. from file in Directory.EnumerateFiles(Repository.Path("engine", "Dunning.Web", "Pages"), "*.razor", SearchOption.AllDirectories)
           from Match page in Page().Matches(File.ReadAllText(file))
           select Parameter().Replace(page.Groups["route"].Value, "{}"),
    ];

    [Fact]
    public void Every_capability_has_one_row() =>
        Assert.Equal(
            Counts.SelectMany((count, seed) => Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"{seed}.{number}"))),
            Rows(Readmes.Read("workflows", "README.md")).Select(row => row.Number));

    [Fact]
    public void Every_row_says_where_it_works_and_what_shows_it_or_that_it_does_not() => Assert.Empty(Rows(Readmes.Read("workflows", "README.md")).SelectMany(Unsaid));

    [Fact]
    public void Everything_a_row_names_is_there() => Assert.Empty(Rows(Readmes.Read("workflows", "README.md")).SelectMany(Gone));

    [Fact]
    public void The_capability_test_can_fail()
    {
        var row = Rows("| 9.1 | Fly | `zoho-vdt/gone`, `/gone`, `dunning gone` | `GoneTests`, `zoho-vdt` “Gone” |\n| 9.2 | Walk | | |\n| 9.3 | Swim | not yet | |").ToList();

        Assert.Equal(
            ["9.1: no step zoho-vdt/gone", "9.1: no page /gone", "9.1: no verb dunning gone", "9.1: no test GoneTests", "9.1: no example zoho-vdt “Gone”"], Gone(row[0]));
        Assert.Equal(["9.2 says nothing"], row.SelectMany(Unsaid));
    }

    private static IEnumerable<CapabilityRow> Rows(string text) =>
        from Match row in Row().Matches(text)
        select new CapabilityRow(row.Groups["number"].Value, row.Groups["where"].Value.Trim(), row.Groups["shown"].Value.Trim());

    private static IEnumerable<string> Unsaid(CapabilityRow row) =>
        row.Where.Length == 0 || (row.Shown.Length == 0 && !row.Where.Contains("not yet", StringComparison.Ordinal) && !row.Where.Contains("not software", StringComparison.Ordinal))
            ? [row.Number + " says nothing"]
            : [];

    private static IEnumerable<string> Gone(CapabilityRow row) =>
        (from Match code in Code().Matches(row.Where + " " + row.Shown)
         let named = code.Groups["code"].Value
         let wrong = Wrong(named)
         where wrong is not null
         select $"{row.Number}: no {wrong} {named}")
        .Concat(
            from Match example in Example().Matches(row.Where + " " + row.Shown)
            where !Examples(example.Groups["procedure"].Value).Contains(example.Groups["name"].Value)
            select $"{row.Number}: no example {example.Groups["procedure"].Value} “{example.Groups["name"].Value}”");

    // What kind of thing is missing; null when it is there, or the code is a word of something else.
    private static string? Wrong(string code) => code.Split('/', ' ') switch
    {
        [var procedure, var step] when code.Contains('/', StringComparison.Ordinal) && IsProcedure(procedure) => Steps(procedure).Contains(step) ? null : "step",
        ["", ..] => Pages.Contains(Parameter().Replace(code, "{}")) ? null : "page",
        ["dunning", var verb, ..] => File.Exists(Repository.Path("engine", "Dunning.Web", "Commands", CommandFile(verb))) ? null : "verb",
        [var test] when test.EndsWith("Tests", StringComparison.Ordinal) => Tests.Contains(test) ? null : "test",
        _ => null,
    };

    private static string CommandFile(string verb) =>
        Directory.EnumerateFiles(Repository.Path("engine", "Dunning.Web", "Commands"), "*Command.cs").Select(path => Path.GetFileName(path))
            .FirstOrDefault(name => string.Equals(name, verb + "Command.cs", StringComparison.OrdinalIgnoreCase)) ?? verb;

    private static bool IsProcedure(string name) => name.Length > 0 && Directory.Exists(Repository.Path("workflows", name));

    private static IEnumerable<string> Steps(string procedure) =>
        JsonNode.Parse(File.ReadAllText(Repository.Path("workflows", procedure, "workflow.json")))!["root"]!["activities"]!.AsArray().Select(activity => (string)activity!["id"]!);

    private static IEnumerable<string> Examples(string procedure) =>
        JsonNode.Parse(File.ReadAllText(Repository.Path("workflows", procedure, "examples.json")))!.AsArray().Select(example => (string)example!["name"]!);

    private sealed record CapabilityRow(string Number, string Where, string Shown);

    [GeneratedRegex(@"^\| (?<number>\d\.\d+) \| [^|]+ \|(?<where>[^|]*)\|(?<shown>[^|]*)\|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("`(?<procedure>[a-z-]+)` “(?<name>[^”]+)”", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"class (?<name>\w+Tests)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();

    [GeneratedRegex("@page \"(?<route>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
