using Dunning.Cases.Procedures;
using Dunning.Core.Languages;
using Dunning.Rules.Definitions;

namespace Dunning.Cases.Comparing;

/// <summary>The office's rules of two versions beside each other: rule sets and rules by their name.</summary>
internal static class RuleComparison
{
    public static IEnumerable<ProcedureChange> Of(ProcedureFiles before, ProcedureFiles after, Language language)
    {
        var (was, becomes) = (Rules(before), Rules(after));
        return
        [
            .. from rule in becomes
               let known = was.ContainsKey(rule.Key)
               let values = Differing(known ? was[rule.Key] : null, rule.Value, language)
               where !known || values.Count > 0
               select new ProcedureChange(known ? ChangeKind.Changed : ChangeKind.Added, ChangeSubject.Rule, Name(rule.Key), null, values),
            .. from rule in was
               where !becomes.ContainsKey(rule.Key)
               select new ProcedureChange(ChangeKind.Removed, ChangeSubject.Rule, Name(rule.Key), null, []),
        ];
    }

    private static string Name((string Set, string Rule) rule) => rule.Rule.Length == 0 ? rule.Set : rule.Set + ": " + rule.Rule;

    // What belongs to a set as a whole stands under a rule without a name.
    private static Dictionary<(string Set, string Rule), RuleDefinition> Rules(ProcedureFiles files)
    {
        var rules = new Dictionary<(string, string), RuleDefinition>();
        foreach (var set in ProcedureCompiler.RuleSetsOf(files))
        {
            rules.TryAdd((set.Name, ""), new RuleDefinition { Name = "", LocalParams = set.GlobalParams, Expression = string.Join(", ", set.Injects) });
            foreach (var rule in set.Rules)
            {
                rules.TryAdd((set.Name, rule.Name), rule);
            }
        }

        return rules;
    }

    private static List<ValueChange> Differing(RuleDefinition? before, RuleDefinition after, Language language)
    {
        var dutch = language == Language.Dutch;
        (string Name, string? Before, string? After)[] values =
        [
            (dutch ? "Voorwaarde" : "Condition", Condition(before), Condition(after)),
            (dutch ? "Waarden vooraf" : "Values before", Parameters(before), Parameters(after)),
            (dutch ? "Gevolg" : "Event", before?.SuccessEvent, after.SuccessEvent),
            (dutch ? "Melding" : "Message", before?.ErrorMessage, after.ErrorMessage),
            (dutch ? "Doet mee" : "Enabled", before is null ? null : YesOrNo(before.Enabled, dutch), before is null && after.Enabled ? null : YesOrNo(after.Enabled, dutch)),
        ];
        var told = values.Where(value => value.Before != value.After).Select(value => new ValueChange(value.Name, value.Before, value.After)).ToList();

        // Something deeper, as an action or a rule within a rule.
        return told.Count == 0 && before is not null && Written(before) != Written(after)
            ? [new ValueChange(dutch ? "Regel" : "Rule", Written(before), Written(after))]
            : told;
    }

    private static string? Condition(RuleDefinition? rule) => rule switch
    {
        null => null,
        { Expression: { Length: > 0 } expression } => expression,
        { Operator: { } way } => way + "(" + string.Join(", ", rule.Rules.Select(child => Condition(child) ?? child.Name)) + ")",
        _ => null,
    };

    private static string? Parameters(RuleDefinition? rule) =>
        rule is null || rule.LocalParams.Count == 0 ? null : string.Join("; ", rule.LocalParams.Select(given => given.Name + " = " + given.Expression));

    private static string YesOrNo(bool yes, bool dutch) => (yes, dutch) switch { (true, true) => "ja", (true, false) => "yes", (false, true) => "nee", _ => "no" };

    private static string Written(RuleDefinition rule) => RuleSetWriter.Write([new RuleSetDefinition { Name = "", Rules = [rule] }]);
}
