using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Rules.Evaluation;

/// <summary>What a rule may name. Inner scopes see what outer ones have, and every parameter of a set has a slot of its own.</summary>
internal sealed class RuleScope
{
    private readonly int[] next;

    public RuleScope(Vocabulary vocabulary, int firstSlot) : this(vocabulary, [firstSlot])
    {
    }

    private RuleScope(Vocabulary vocabulary, int[] next)
    {
        Vocabulary = vocabulary;
        this.next = next;
    }

    public Vocabulary Vocabulary { get; private set; }

    /// <summary>Slots in use by all scopes together.</summary>
    public int FrameSize => next[0];

    public RuleScope Inner() => new(Vocabulary, next);

    public int Add(Field parameter)
    {
        Vocabulary = Vocabulary.With(parameter, next[0]);
        return next[0]++;
    }
}
