using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>Each finding code of these projects stands in a table of findings of engine/README.md or workflows/README.md, and nothing else does.</summary>
public partial class FindingCodesTests
{
    private static readonly string[] Projects = ["Dunning.Rules", "Dunning.Workflows", "Dunning.Cases", "Dunning.Operations", "Dunning.Web"];

    [Fact]
    public void Every_finding_code_is_documented_and_every_documented_one_is_used()
    {
        var used = Projects.SelectMany(project => Repository.Sources("engine/" + project)).SelectMany(source => Codes(source.Text)).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("procedure.no-template", used);
        Assert.Empty(Breaches(used, Findings(Readmes.Read("engine", "README.md")).Concat(Findings(Readmes.Read("workflows", "README.md")))));
    }

    [Fact]
    public void The_code_test_can_fail() =>
        Assert.Equal(
            ["import.new is not documented", "import.old is not used", "import.twice is documented twice"],
            Breaches(
                [.. Codes("Finding.Error(\n    \"import.new\", file); findings.Warning(\"import.twice\", place)")],
                Findings("| `dunning demo` | x |\n## Findings\n| code | when |\n|---|---|\n| `import.old` `import.twice` | gone |\n| `import.twice` | again |\n## Next\n| `import.new` | not here |")));

    private static IEnumerable<string> Breaches(IReadOnlyCollection<string> used, IEnumerable<string> documented)
    {
        var told = documented.ToList();
        return used.Except(told, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => code + " is not documented")
            .Concat(told.Except(used, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => code + " is not used"))
            .Concat(told.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key + " is documented twice"));
    }

    // A table of findings has this head; it stands wherever its subject is told.
    private static IEnumerable<string> Findings(string readme) =>
        readme.ReplaceLineEndings("\n").Split("| code | when |\n").Skip(1).SelectMany(table => Readmes.CodeRows(string.Join('\n', table.Split('\n').TakeWhile(line => line.StartsWith('|')))));

    // What the legal gate says is a trace; engine/Dunning.Cases/Gate/README.md lists its codes.
    private static IEnumerable<string> Codes(string source) =>
        Made().Matches(source).Select(match => match.Groups["code"].Value).Where(code => !code.StartsWith("gate.", StringComparison.Ordinal));

    // Whatever makes the finding, at once or by way of a list of problems: Finding.Error(code, …), a compiler's Refuse(code, …) or Judge(code, …). A trace is none.
    [GeneratedRegex("""(?!Of\()\b(\w+\(\s*|problems\.Add\(\(("[^"]*"|\w+), |OfSet\(\s*\w+, )"(?<code>[a-z]+(-[a-z]+)*\.[a-z-]+)"\s*,""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();
}
