using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Rules.Language.Judging;
using Dunning.Rules.Language.Trees;

namespace Dunning.Rules.Evaluation;

/// <summary>Finds rules that can never hold; and, where the first rule that holds decides, those that never come to decide.</summary>
/// <remarks>It warns only of what is certain for all values of the declared inputs.</remarks>
internal sealed class RuleJudge(IReadOnlyList<CompiledRule> rules, Func<string, string> fileOf)
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Find(bool firstMatch)
    {
        foreach (var rule in rules)
        {
            Judge(rule);
        }

        if (firstMatch)
        {
            JudgeOrder();
        }

        return findings;
    }

    // A parent is told of only when none of its children is to blame, by this or by a fault.
    private bool Judge(CompiledRule rule)
    {
        if (rule.Problem is not null)
        {
            return true;
        }

        var told = false;
        foreach (var child in rule.Children ?? [])
        {
            told |= Judge(child);
        }

        if (told || Satisfaction.IsPossible(out var conflict, FormulaOf(rule)))
        {
            return told;
        }

        var (column, reason) = conflict is { } found && rule.Expression is { } expression ? Reason(expression.Text, found)
            : (1, rule.Expression is not null ? "it is false whatever the values are" : rule.Children is { Length: 0 } ? "none of its rules is enabled" : "its rules exclude each other");
        Warn("rules.never-true", rule, column, $"Rule \"{rule.Definition.Name}\" can never hold: {reason}.");
        return true;
    }

    private static (int Column, string Reason) Reason(string text, (Extent First, Extent Second) conflict)
    {
        var (first, second) = (conflict.First.Of(text).Trim(), conflict.Second.Of(text).Trim());
        return (conflict.Second.Start + 1, conflict.First == conflict.Second ? $"\"{second}\" has no value for which it is true" : $"\"{first}\" and \"{second}\" exclude each other");
    }

    private void JudgeOrder()
    {
        var before = new List<CompiledRule>();
        for (var index = 0; index < rules.Count; index++)
        {
            var rule = rules[index];
            var formula = FormulaOf(rule);
            if (rule.Problem is null && Satisfaction.IsPossible(formula) && !Satisfaction.IsPossible([formula, .. before.Select(earlier => FormulaOf(earlier).Not())]))
            {
                var culprit = before.FirstOrDefault(earlier => !Satisfaction.IsPossible(formula, FormulaOf(earlier).Not()));
                Warn(
                    "rules.shadowed", rule, 1,
                    culprit is null
                        ? $"Rule \"{rule.Definition.Name}\" never decides: whenever it holds, one of the rules before it does."
                        : $"Rule \"{rule.Definition.Name}\" never decides: whenever it holds, \"{culprit.Definition.Name}\" before it does.",
                    "put it first, or narrow the one before it");
            }

            if (!IsTotal(rule))
            {
                continue;
            }

            if (index < rules.Count - 1 && !Satisfaction.IsPossible(formula.Not()))
            {
                Warn("rules.always-true", rule, 1, $"Rule \"{rule.Definition.Name}\" always holds, so the rules after it are never reached.", "put it last");
            }

            before.Add(rule);
        }
    }

    private static Formula FormulaOf(CompiledRule rule) => rule switch
    {
        { Problem: not null } => Formula.Never,
        { Children: { Length: > 0 } children } => rule.NeedsAll ? new Formula.All([.. children.Select(FormulaOf)]) : new Formula.Any([.. children.Select(FormulaOf)]),
        { Expression: { } expression } => new Judgement(expression.Text).Of(expression.Tree),
        _ => Formula.Never,
    };

    // Whether it has a verdict for all inputs; only then does another rule follow from its not holding.
    private static bool IsTotal(CompiledRule rule) =>
        rule is { Problem: null, Locals.Count: 0 } && (rule.Expression is { } expression ? Judgement.IsTotal(expression.Tree) : rule.Children!.All(IsTotal));

    private void Warn(string code, CompiledRule rule, int column, string message, string? hint = null)
    {
        var place = rule.Definition.Place.Length == 0 ? "" : rule.Definition.Place + ".";
        place += rule.Expression is null ? "Rules" : "Expression column " + column.ToString(CultureInfo.InvariantCulture);
        findings.Add(Finding.Warning(code, fileOf(rule.Origin), place, message, hint));
    }
}
