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
        var possible = search.Try([.. formulas.Reverse()], ImmutableDictionary<string, (Domain, Extent)>.Empty);
        conflict = search.conflict;
        return possible;
    }

    private bool Try(ImmutableStack<Formula> open, ImmutableDictionary<string, (Domain Values, Extent Extent)> known)
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
                    return any.Parts.Any(part => Try(rest.Push(part), known));
                case Formula.Literal literal:
                    var before = known.TryGetValue(literal.Subject, out var found) ? found : (literal.Universe, literal.Extent);
                    var values = before.Item1.And(literal.Values);
                    if (values.IsEmpty)
                    {
                        conflict ??= (before.Item2, literal.Extent);
                        return false;
                    }

                    known = known.SetItem(literal.Subject, (values, literal.Extent));
                    break;
            }
        }

        return true;
    }
}
