using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>One public type a file, named as the file; no regions; no names that say nothing.</summary>
public partial class SourceShapeTests
{
    [Fact]
    public void Sources_of_the_engine_keep_their_shape() => Assert.Empty(Breaches(Repository.Sources("engine")));

    [Fact]
    public void The_shape_test_can_fail() =>
        Assert.Equal(
            [
                "engine/A/Two.cs has the public type One",
                "engine/A/Region.cs has a region",
                "engine/A/MailHelper.cs has an empty name: MailHelper",
                "engine/A/Quiet.cs has an empty name: LetterUtils",
            ],
            Breaches(
            [
                ("engine/A/Two.cs", "namespace A;\n\npublic sealed record Two(int X);\npublic static class One { }\n"),
                ("engine/A/Region.cs", "namespace A;\n    #region x\n#endregion\n"),
                ("engine/A/MailHelper.cs", "namespace A;\n\npublic class MailHelper\n"),
                ("engine/A/Quiet.cs", "namespace A;\n\ninternal static class LetterUtils\n"),
                ("engine/A/Good.Part.cs", "namespace A;\n\npublic readonly partial record struct Good<T>\n{\n    public class Inner { }\n}\n\ninternal class Own { }\n"),
            ]));

    private static IEnumerable<string> Breaches(IEnumerable<(string Path, string Text)> sources)
    {
        foreach (var (path, text) in sources)
        {
            var name = Path.GetFileName(path).Split('.')[0];
            foreach (Match type in TopLevelType().Matches(text))
            {
                var typeName = type.Groups["name"].Value;
                if (type.Groups["public"].Success && typeName != name)
                {
                    yield return $"{path} has the public type {typeName}";
                }

                if (EmptyName().IsMatch(typeName))
                {
                    yield return $"{path} has an empty name: {typeName}";
                }
            }

            if (Region().IsMatch(text))
            {
                yield return $"{path} has a region";
            }
        }
    }

    // File-scoped namespaces put every type of a file's own at the left margin.
    [GeneratedRegex(@"^(?<public>public )?(?:(?:public|internal|file|sealed|static|abstract|readonly|partial|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>\[\]?,. ]+?) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("(?:Manager|Helpers?|Util|Utils|Utilities|Common|Service|Processor|Impl|Base|Data|Info)$", RegexOptions.None, 1000)]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.Multiline, 1000)]
    private static partial Regex Region();
}
