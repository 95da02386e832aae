using System.Collections.Immutable;
using Dunning.Rules.Language.Trees;

namespace Dunning.Rules.Language.Judging;

/// <summary>Whether formulas can hold together: looks for one way they can, and gives up in their favour when there are too many ways.</summary>
internal sealed class Satisfaction
{
    private const int MostSteps = 4000;

    private int steps;

    private Satisfaction()
    {
    }

    /// <summary>The parts that exclude each other, of the first way that was tried.</summary>
    private (Extent First, Extent Second)? conflict;

    /// <summary>True unless it is certain that they can not.</summary>
    public static bool IsPossible(params IEnumerable<Formula> formulas) => IsPossible(out _, formulas);

    /// <summary>True unless it is certain that they can not; then also two parts that exclude each other (the same part twice when it excludes itself).</summary>
    public static bool IsPossible(out (Extent First, Extent Second)? conflict, params IEnumerable<Formula> formulas)
    {
        var search = new Satisfaction();
        var possible = search.Try([.. formulas.Reverse()], new Dictionary<string, Formula.Literal>(StringComparer.Ordinal));
        conflict = search.conflict;
        return possible;
    }

    // What is known of each subject: the values that all literals so far leave it, with where the last of them stands.
    private bool Try(ImmutableStack<Formula> open, Dictionary<string, Formula.Literal> known)
    {
        while (!open.IsEmpty)
        {
            if (++steps > MostSteps)
            {
                return true;
            }

            open = open.Pop(out var next);
            switch (next)
            {
                case Formula.Constant { Holds: false }:
                    return false;
                case Formula.All all:
                    open = all.Parts.Reverse().Aggregate(open, (stack, part) => stack.Push(part));
                    break;
                case Formula.Any any:
                    var rest = open;
                    return any.Parts.Any(part => Try(rest.Push(part), new Dictionary<string, Formula.Literal>(known, known.Comparer)));
                case Formula.Literal literal:
                    var values = (known.TryGetValue(literal.Subject, out var before) ? before.Values : literal.Universe).And(literal.Values);
                    if (values.IsEmpty)
                    {
                        conflict ??= ((before ?? literal).Extent, literal.Extent);
                        return false;
                    }

                    known[literal.Subject] = literal with { Values = values };
                    break;
            }
        }

        return true;
    }
}
