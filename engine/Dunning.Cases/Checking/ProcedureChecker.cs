using Dunning.Core.Findings;
using Dunning.Rules.Evaluation;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>Judges a procedure as a whole: its letters, terms and costs. Each rule is one file with one thought; a new one is a file and a line here.</summary>
public static class ProcedureChecker
{
    private static readonly Func<CheckedProcedure, IEnumerable<Finding>>[] Rules = [OpenRulePorts.Find, Terms.Find, CostsBeforeNotice.Find, CostsTooEarly.Find];

    /// <summary>Judges a procedure as it runs with a client's settings.</summary>
    /// <param name="workflow">Its workflow.</param>
    /// <param name="ruleSets">Its rule sets by name.</param>
    /// <param name="file">File for findings.</param>
    /// <param name="inputs">The client's values for its inputs; what is missing has its default.</param>
    public static IReadOnlyList<Finding> Check(
        CompiledWorkflow workflow, IReadOnlyDictionary<string, CompiledRuleSet> ruleSets, string file, IReadOnlyDictionary<string, object?>? inputs = null)
    {
        var procedure = new CheckedProcedure(workflow, ruleSets, new DayWalk(workflow, inputs), file);
        return [.. Rules.SelectMany(rule => rule(procedure))];
    }
}
