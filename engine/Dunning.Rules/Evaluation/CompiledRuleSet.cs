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
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = broken is null
                ? rules[i].Evaluate(frame, settings.StopWhenDecided)
                : new RuleResult(rules[i], frame, false, [], rules[i].Problem ?? broken);
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
