using System.Numerics;
using Dunning.Rules.Definitions;
using Dunning.Rules.Language;

namespace Dunning.Rules.Evaluation;

/// <summary>A rule set ready to run against inputs of its vocabulary. Thread-safe.</summary>
public sealed class CompiledRuleSet
{
    private readonly CompiledRule[] rules;
    private readonly CompiledParameter[] globals;
    private readonly int frameSize;
    private readonly RuleSettings settings;
    private readonly bool hasActions;
    private FusedRules? fused;

    internal CompiledRuleSet(string name, Vocabulary vocabulary, RuleSettings settings, CompiledParameter[] globals, CompiledRule[] rules, int frameSize)
    {
        Name = name;
        Vocabulary = vocabulary;
        this.settings = settings;
        this.globals = globals;
        this.rules = rules;
        this.frameSize = frameSize;
        hasActions = settings.RunActions && Array.Exists(rules, rule => rule.HasActions);
    }

    public string Name { get; }

    /// <summary>The inputs its rules were checked against.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Names of the rules that are evaluated, own ones first.</summary>
    public IEnumerable<string> RuleNames => rules.Select(rule => rule.Definition.Name);

    /// <summary>The rules that are evaluated, own ones first.</summary>
    public IEnumerable<RuleDefinition> Rules => rules.Select(rule => rule.Definition);

    /// <summary>What its rules may raise: the event of each, or its name.</summary>
    public IEnumerable<string> Events => rules.Select(rule => rule.Definition.SuccessEvent ?? rule.Definition.Name);

    /// <summary>Every rule's verdict, and what the actions gave.</summary>
    /// <param name="inputs">One value for each input of the vocabulary, in its order.</param>
    public RuleEvaluation Evaluate(object?[] inputs)
    {
        var frame = Frame(inputs);
        var results = new RuleResult[rules.Length];
        var broken = CompiledParameter.Evaluate(globals, frame, Name);
        if (broken is null && fused is not null && fused.TryDecide(frame, out var bits))
        {
            for (var i = 0; i < results.Length; i++, bits >>= 1)
            {
                results[i] = new RuleResult(rules[i], frame, (bits & 1) != 0);
            }
        }
        else
        {
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = broken is null
                    ? rules[i].Evaluate(frame, settings.StopWhenDecided)
                    : new RuleResult(rules[i], frame, rules[i].Problem ?? broken);
            }
        }

        if (hasActions)
        {
            foreach (var result in results)
            {
                result.Act();
            }
        }

        return new RuleEvaluation(results);
    }

    /// <summary>Every rule's verdict alone: no results, no messages, no actions. Allocates nothing when the set has no parameters.</summary>
    /// <param name="inputs">One value for each input of the vocabulary, in its order.</param>
    /// <param name="verdicts">Where the verdicts go, in rule order; at least as long as there are rules.</param>
    /// <returns>How many rules hold.</returns>
    public int Decide(object?[] inputs, Span<bool> verdicts)
    {
        var frame = frameSize == inputs.Length ? inputs : Frame(inputs);
        if (globals.Length > 0 && CompiledParameter.Evaluate(globals, frame, Name) is not null)
        {
            verdicts[..rules.Length].Clear();
            return 0;
        }

        if (fused is not null && fused.TryDecide(frame, out var bits))
        {
            Spread(bits, verdicts[..rules.Length]);
            return BitOperations.PopCount(bits);
        }

        var held = 0;
        for (var i = 0; i < rules.Length; i++)
        {
            var holds = rules[i].Holds(frame);
            verdicts[i] = holds;
            held += holds ? 1 : 0;
        }

        return held;
    }

    private static void Spread(ulong bits, Span<bool> verdicts)
    {
        foreach (ref var verdict in verdicts)
        {
            verdict = (bits & 1) != 0;
            bits >>= 1;
        }
    }

    /// <summary>Compiles now what the first evaluation would compile: all conditions as one where that can be, which costs a fraction of one by one.</summary>
    internal void Prepare()
    {
        fused = FusedRules.Of(rules);
        if (fused is not null)
        {
            return;
        }

        foreach (var rule in rules)
        {
            rule.Prepare();
        }
    }

    /// <summary>One rule's verdict with its action; null when there is no enabled rule of that name.</summary>
    public RuleResult? EvaluateRule(string ruleName, object?[] inputs)
    {
        if (Array.Find(rules, rule => rule.Definition.Name == ruleName) is not { } found)
        {
            return null;
        }

        return new CompiledRuleSet(Name, Vocabulary, settings, globals, [found], frameSize).Evaluate(inputs).Results[0];
    }

    private object?[] Frame(object?[] inputs)
    {
        if (inputs.Length != Vocabulary.Inputs.Count)
        {
            throw new ArgumentException($"Rule set \"{Name}\" takes {Vocabulary.Inputs.Count} inputs, not {inputs.Length}.", nameof(inputs));
        }

        // A copy, since results read it later for their messages.
        var frame = new object?[frameSize];
        inputs.CopyTo(frame, 0);
        return frame;
    }
}
