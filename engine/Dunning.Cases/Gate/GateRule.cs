namespace Dunning.Cases.Gate;

/// <summary>One thing that every approach must be true of. Its sentences are those of its code in <c>Traces/Sentences.resx</c>.</summary>
/// <param name="Code">The code of every verdict of this rule but allowed.</param>
/// <param name="Law">The articles it rests on; null for a rule of good practice.</param>
/// <param name="Ask">What it says of an approach; null when it has nothing against it.</param>
public sealed record GateRule(string Code, string? Law, Func<Approach, Verdict?> Ask)
{
    /// <summary>Whether it is also asked of a message that asks for nothing.</summary>
    public bool ForConfirmations { get; init; }

    /// <summary>Whether it looks at the moment only: what it stops may be done at another hour or on another day.</summary>
    public bool OfTheMoment { get; init; }

    /// <summary>What it says of an approach.</summary>
    public Verdict Judge(Approach approach) =>
        (approach.Purpose != Messages.MessagePurpose.Confirmation || ForConfirmations ? Ask(approach) : null) ?? Verdict.Allowed.Now;
}
