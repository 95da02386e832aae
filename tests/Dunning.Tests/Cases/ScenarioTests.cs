using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>The worked examples of the shipped procedures and the scenarios under tests/scenarios hold, line by line.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Scenarios() =>
    [
        .. Directory.EnumerateFiles(Repository.Path("workflows"), "*.txt", SearchOption.AllDirectories)
            .Where(path => path.Contains("examples", StringComparison.Ordinal) && !path.EndsWith(".received.txt", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_comes_out_as_it_is_written(string path)
    {
        var file = Repository.Path(path);
        var scenario = Scenario.Parse(File.ReadAllText(file));
        var life = Some.Life(Some.Procedure(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!), scenario);

        var lived = life.Play(scenario.Given, scenario.Invoice.IssueDate, scenario.Until).Select(line => line.ToString()).ToList();

        if (!scenario.Expected.SequenceEqual(lived))
        {
            var given = File.ReadLines(file).Where(line => !line.Contains(" > ", StringComparison.Ordinal)).ToLookup(line => line.Length > 0 && char.IsDigit(line[0]));
            File.WriteAllLines(Path.ChangeExtension(file, ".received.txt"), [.. given[false], .. given[true].Concat(lived).OrderBy(line => line[..10], StringComparer.Ordinal)]);
        }

        Assert.Equal(scenario.Expected, lived);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Folding_the_events_gives_the_state(string path)
    {
        var file = Repository.Path(path);
        var scenario = Scenario.Parse(File.ReadAllText(file));
        var life = Some.Life(Some.Procedure(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!), scenario);

        life.Play(scenario.Given, scenario.Invoice.IssueDate, scenario.Until);

        if (life.State is { } state)
        {
            Assert.Equal(CaseJson.Write(state), CaseJson.Write(CaseFold.Of(life.Events)));
        }
    }
}
