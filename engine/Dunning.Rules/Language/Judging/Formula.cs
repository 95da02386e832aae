using Dunning.Rules.Language.Trees;

namespace Dunning.Rules.Language.Judging;

/// <summary>A condition as far as it can be judged without values: what it says of which things. Negation stands in the literals.</summary>
internal abstract record Formula
{
    private Formula()
    {
    }

    public static Formula Always { get; } = new Constant(true);

    public static Formula Never { get; } = new Constant(false);

    public sealed record Constant(bool Holds) : Formula;

    public sealed record All(IReadOnlyList<Formula> Parts) : Formula;

    public sealed record Any(IReadOnlyList<Formula> Parts) : Formula;

    /// <summary>Something has a value among those.</summary>
    /// <param name="Subject">Stands for the same value wherever it is the same.</param>
    /// <param name="Values">Those it has when this holds.</param>
    /// <param name="Universe">Those it can have at all.</param>
    /// <param name="Extent">Where it is written.</param>
    public sealed record Literal(string Subject, Domain Values, Domain Universe, Extent Extent) : Formula;

    /// <summary>What holds when this does not. It presumes that this can be worked out.</summary>
    public Formula Not() => this switch
    {
        Constant constant => constant.Holds ? Never : Always,
        All all => new Any([.. all.Parts.Select(part => part.Not())]),
        Any any => new All([.. any.Parts.Select(part => part.Not())]),
        Literal literal => literal with { Values = literal.Universe.Except(literal.Values) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
