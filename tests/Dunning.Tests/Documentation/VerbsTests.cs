using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>README.md names every verb of the command line, and no other.</summary>
public partial class VerbsTests
{
    private static readonly IReadOnlyList<string> Verbs = Known(
        File.ReadAllText(Repository.Path("engine", "Dunning.Web", "Commands", "DunningCommand.cs")),
        file => File.ReadAllText(Repository.Path("engine", "Dunning.Web", "Commands", file)));

    [Fact]
    public void Every_verb_is_in_the_table_and_every_verb_in_the_text_is_known()
    {
        Assert.Equal(23, Verbs.Count);
        Assert.Empty(Breaches(Readmes.Read("README.md"), Verbs));
    }

    [Fact]
    public void The_verb_test_can_fail() =>
        Assert.Equal(
            ["dunning walk is no verb", "dunning fly is no verb", "run is not in the table"],
            Breaches("| `dunning demo` | x |\nType `dunning walk` or\n    $ dotnet run --project engine/Dunning.Web -- fly\n    $ dunning demo", ["demo", "run"]));

    [Fact]
    public void A_verb_is_known_by_the_name_of_its_command() =>
        Assert.Equal(["demo"], Known("DemoCommand.Create(time),", file => file == "DemoCommand.cs" ? "new Command(\"demo\", \"…\")" : ""));

    private static IReadOnlyList<string> Known(string program, Func<string, string> read) =>
        [.. from Match made in Made().Matches(program)
            let verb = made.Groups["name"].Value.ToLowerInvariant()
            where Regex.IsMatch(read(made.Groups["name"].Value + "Command.cs"), $"new( Command)?\\(\"{verb}\"", RegexOptions.None, TimeSpan.FromSeconds(1))
            select verb];

    private static IEnumerable<string> Breaches(string readme, IReadOnlyList<string> verbs) =>
        Used().Matches(readme).Select(match => match.Groups["verb"].Value).Distinct(StringComparer.Ordinal).Except(verbs, StringComparer.Ordinal).Select(verb => $"dunning {verb} is no verb")
            .Concat(verbs.Where(verb => !readme.Contains($"| `dunning {verb}", StringComparison.Ordinal)).Select(verb => $"{verb} is not in the table"));

    [GeneratedRegex(@"(?<name>\w+)Command\.Create\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    // In code only: "dunning procedures" in a sentence is no command.
    [GeneratedRegex(@"(`dunning|\$ dunning|Dunning\.Web --|dunning\.dll) (?<verb>[a-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();
}
