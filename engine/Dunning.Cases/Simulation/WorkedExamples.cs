using Dunning.Cases.Procedures;
using Dunning.Core.Findings;

namespace Dunning.Cases.Simulation;

/// <summary>The worked examples beside a procedure: dated facts in, dated effects out. They hold, or there is a finding.</summary>
public static class WorkedExamples
{
    /// <summary>Name of their file, beside the definition.</summary>
    public const string FileName = "examples.json";

    /// <summary>Lives every example and compares.</summary>
    /// <param name="json">The file as written.</param>
    /// <param name="procedure">The procedure it stands beside.</param>
    /// <param name="file">Its name in findings.</param>
    public static IReadOnlyList<Finding> Check(string json, Procedure procedure, string file)
    {
        var (examples, findings) = LifeScriptReader.ReadExamples(json, procedure, file);
        return [.. findings, .. examples.Select(example => Differs(example, procedure, file)).OfType<Finding>()];
    }

    private static Finding? Differs(LifeScript example, Procedure procedure, string file)
    {
        var lived = example.Play(procedure).Lived.Select(line => line.ToString()).ToList();
        var expected = example.Expected!;
        var at = 0;
        while (at < lived.Count && at < expected.Count && lived[at] == expected[at])
        {
            at++;
        }

        return at == lived.Count && at == expected.Count
            ? null
            : Finding.Error(
                "example.differs", file, example.Name,
                $"expected {(at < expected.Count ? $"\"{expected[at]}\"" : "nothing more")}, got {(at < lived.Count ? $"\"{lived[at]}\"" : "nothing more")}.");
    }
}
