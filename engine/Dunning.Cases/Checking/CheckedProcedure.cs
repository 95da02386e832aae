using Dunning.Core.Findings;
using Dunning.Rules.Evaluation;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>What a rule on a whole procedure looks at.</summary>
/// <param name="Workflow">Its workflow.</param>
/// <param name="RuleSets">Its rule sets by name.</param>
/// <param name="Walk">Its days.</param>
/// <param name="File">File for findings.</param>
internal sealed record CheckedProcedure(CompiledWorkflow Workflow, IReadOnlyDictionary<string, CompiledRuleSet> RuleSets, DayWalk Walk, string File)
{
    public ConsumerGuard Guard { get; } = new(RuleSets);

    public Finding Refuse(string code, string place, string message, string? hint = null) => Finding.Error(code, File, place, message, hint);

    public Finding Warn(string code, string place, string message, string? hint = null) => Finding.Warning(code, File, place, message, hint);
}
