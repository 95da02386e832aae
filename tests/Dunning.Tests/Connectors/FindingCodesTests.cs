using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Connectors;

public sealed partial class FindingCodesTests
{
    [Fact]
    public void The_readme_lists_exactly_the_codes_that_occur()
    {
        var used = Repository.Sources("engine/Dunning.Connectors").SelectMany(source => Code().Matches(source.Text).Select(match => match.Groups["code"].Value));
        var listed = Listed().Matches(File.ReadAllText(Repository.Path("engine", "Dunning.Connectors", "README.md"))).Select(match => match.Groups["code"].Value);

        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_code_is_shown_by_a_file_of_the_corpus_or_a_test()
    {
        var shown = string.Join('\n', Repository.Sources("tests").Select(source => source.Text))
            + await File.ReadAllTextAsync(Repository.Path("tests", "corpus", "corpus.cases"));

        Assert.All(
            Repository.Sources("engine/Dunning.Connectors").SelectMany(source => Code().Matches(source.Text)).Select(match => match.Groups["code"].Value),
            code => Assert.Contains(code, shown, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"""(?<code>(file|invoice|ubl|csv|camt|pdf|agency|delivery)\.[a-z-]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\| `(?<code>[a-z]+\.[a-z-]+)` \|", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Listed();
}
