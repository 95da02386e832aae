using System.Text;
using Dunning.Cases.Facts;
using Dunning.Cases.Procedures;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;

namespace Dunning.Web.Pages.Rules;

/// <summary>A file of rules that can be shown as tables, written from tables, checked and tried: the office's, or a client's.</summary>
public abstract class RuleFile
{
    /// <summary>The text as it is stored; empty for none yet.</summary>
    public abstract string Stored { get; }

    /// <summary>The tables of a text; null when it can not be read.</summary>
    public abstract IReadOnlyList<RuleSheetTable>? Show(string text);

    /// <summary>The text with these rules in the place of those shown.</summary>
    /// <param name="text">The text that the tables show.</param>
    /// <param name="rules">The rules of each table, in the order of the tables.</param>
    public abstract string Write(string text, IReadOnlyList<IReadOnlyList<RuleDefinition>> rules);

    /// <summary>Everything that is wrong with a text.</summary>
    public abstract RuleCheck Check(string text);

    /// <summary>The sets of a text, ready to be tried; what is wrong in a rule its result says.</summary>
    protected abstract IEnumerable<CompiledRuleSet> Compile(string text);

    /// <summary>What the rules of a text say of a case.</summary>
    public IReadOnlyList<RuleTrial> Try(string text, Dunning.Operations.Desk.Dossier dossier, DateOnly today)
    {
        var values = CaseVocabulary.Values(dossier.Facts, dossier.State, today);
        return [.. Compile(text).Select(set => new RuleTrial(set.Name, set.Evaluate(values)))];
    }

    /// <summary>A file of a procedure as text; empty when it is not there.</summary>
    protected static string Text(ProcedureFiles files, string path) => files.Find(path) is { } bytes ? Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n") : "";

    /// <summary>Compiles every set of a list.</summary>
    protected static IEnumerable<CompiledRuleSet> Compile(IReadOnlyList<RuleSetDefinition> sets) =>
        sets.Select(set => set.Name).Distinct(StringComparer.Ordinal).Select(name => RuleSetCompiler.Compile(sets, name, CaseVocabulary.Words, new RuleSettings { FirstMatch = true }).RuleSet);
}
