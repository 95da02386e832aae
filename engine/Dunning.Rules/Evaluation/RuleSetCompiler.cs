using Dunning.Rules.Definitions;
using Dunning.Rules.Language;

namespace Dunning.Rules.Evaluation;

/// <summary>Rule sets in, checked and compiled rule set out: every expression is bound against the declared inputs, and every fault is a finding.</summary>
public static class RuleSetCompiler
{
    /// <summary>Compiles one rule set.</summary>
    public static RuleSetCompilation Compile(RuleSetDefinition set, Vocabulary vocabulary, RuleSettings settings) =>
        Compile([set], set.Name, vocabulary, settings);

    /// <summary>Compiles one of several rule sets that inject or call each other.</summary>
    /// <param name="sets">All sets that it may name.</param>
    /// <param name="name">The one to compile.</param>
    /// <param name="vocabulary">The inputs.</param>
    /// <param name="settings">How.</param>
    public static RuleSetCompilation Compile(IReadOnlyList<RuleSetDefinition> sets, string name, Vocabulary vocabulary, RuleSettings settings)
    {
        var set = sets.FirstOrDefault(set => set.Name == name) ?? throw new ArgumentException($"There is no rule set \"{name}\".", nameof(name));
        var build = new RuleSetBuild(sets, settings);
        return new RuleSetCompilation(build.Build(set, vocabulary, only: null), build.Findings);
    }
}
