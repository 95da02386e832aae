using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>Core's folders are floors: a folder may use those listed before it, never those after.</summary>
public partial class FloorsTests
{
    private static readonly string[] Floors = ["Findings", "Amounts", "Languages", "Calendars", "Identifiers", "Parties", "Law", "Receivables", "Questions"];

    [Fact]
    public void A_folder_uses_only_folders_below_it() => Assert.Empty(Breaches(Repository.Sources("engine/Dunning.Core")));

    [Fact]
    public void The_floors_test_can_fail() =>
        Assert.Equal(
            ["engine/Dunning.Core/Amounts/Bad.cs uses Law", "engine/Dunning.Core/Cellar/Bad.cs uses Amounts"],
            Breaches(
            [
                ("engine/Dunning.Core/Amounts/Bad.cs", "using Dunning.Core.Law;\nusing Dunning.Core.Findings;\nnamespace Dunning.Core.Amounts;"),
                ("engine/Dunning.Core/Law/Good.cs", "using Dunning.Core.Calendars;\nnamespace Dunning.Core.Law;"),
                ("engine/Dunning.Core/Cellar/Bad.cs", "using Dunning.Core.Amounts;"),
            ]));

    private static IEnumerable<string> Breaches(IEnumerable<(string Path, string Text)> sources) =>
        from source in sources
        let floor = Array.IndexOf(Floors, source.Path.Split('/')[2])
        from Match use in CoreNamespace().Matches(source.Text)
        let used = Array.IndexOf(Floors, use.Groups["folder"].Value)
        where used < 0 || floor < 0 || used > floor
        select $"{source.Path} uses {use.Groups["folder"].Value}";

    [GeneratedRegex(@"\bDunning\.Core\.(?<folder>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CoreNamespace();
}
