using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Letters;

/// <summary>Every kind of finding is in the README, and in a test.</summary>
public partial class DocumentedFindingsTests
{
    [Fact]
    public void Every_code_is_documented_and_tested()
    {
        var codes = Repository.Sources("engine/Dunning.Letters").SelectMany(source => Codes(source.Text)).Distinct().ToList();
        var readme = File.ReadAllText(Repository.Path("engine", "Dunning.Letters", "README.md"));
        var tests = string.Concat(Repository.Sources("tests/Dunning.Tests/Letters").Select(source => source.Text));

        Assert.True(codes.Count > 15);
        Assert.DoesNotContain(codes, code => !readme.Contains($"`{code}`", StringComparison.Ordinal));
        Assert.DoesNotContain(codes, code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(match => match.Groups["code"].Value);

    [GeneratedRegex("\"(?<code>letters\\.[a-z-]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
