using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>What the texts point at is there: paths in code and targets of links, from the root, from engine/ or from the text's own folder.</summary>
public partial class PathsTests
{
    [Fact]
    public void Every_path_in_a_readme_exists() => Assert.Empty(Readmes.All.SelectMany(readme => Missing(readme.Path, readme.Text)));

    [Fact]
    public void The_path_test_can_fail() =>
        Assert.Equal(
            ["workflows/README.md: engine/Gone.cs", "workflows/README.md: nowhere.png", "workflows/README.md: tests/gone/", "workflows/README.md: zoho-vdt/gone.json"],
            Missing(
                "workflows/README.md",
                "`engine/README.md` `engine/Gone.cs` `tests/gone/` ![x](nowhere.png) [y](https://example.org/z.png) `zoho-vdt/rules.json` `zoho-vdt/gone.json` `Dunning.Cases/Dunning.Cases.csproj` `a/b`")
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Missing(string readme, string text) =>
        from path in Code().Matches(text).Select(match => match.Groups["path"].Value).Where(IsPath)
            .Concat(Link().Matches(text).Select(match => match.Groups["path"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#')))
            .Distinct(StringComparer.Ordinal)
        where !new[] { "", "engine", Path.GetDirectoryName(readme)! }.Any(folder => Exists(Repository.Path(folder, path)))
        select $"{readme}: {path}";

    private static bool IsPath(string code) => Top().IsMatch(code) || FileName().IsMatch(code);

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"`(?<path>[\w.-]+(/[\w.-]+)*/?)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<path>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(engine|workflows|letter-templates|tests|\.ci)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Top();

    [GeneratedRegex(@"/.*\.(cs|razor|json|txt|docx|md|resx|sql|png|csproj)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
