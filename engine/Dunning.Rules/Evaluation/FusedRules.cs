using System.Linq.Expressions;
using Dunning.Rules.Language;
using Dunning.Rules.Language.Trees;

namespace Dunning.Rules.Evaluation;

/// <summary>The conditions of a rule set in one delegate: each input is read once for all of them, and compiling is done once.</summary>
/// <remarks>When a value can not be worked out, it says so and leaves the rules to be evaluated one by one, which finds the rule that failed.</remarks>
internal sealed class FusedRules
{
    /// <summary>One bit a rule.</summary>
    public const int MostRules = 64;

    private readonly Func<object?[], ulong> verdicts;

    private FusedRules(Func<object?[], ulong> verdicts) => this.verdicts = verdicts;

    /// <summary>Null when there are more rules than bits, or rules that are more than a condition.</summary>
    public static FusedRules? Of(IReadOnlyList<CompiledRule> rules)
    {
        if (rules.Count is 0 or > MostRules || !rules.All(rule => rule is { Problem: null, Children: null, Locals.Count: 0, Expression: not null }))
        {
            return null;
        }

        var bits = Expression.Variable(typeof(ulong), "bits");
        var inputs = new InputsOnce();
        var steps = rules.Select((rule, index) => (Expression)Expression.IfThen(
            inputs.Visit(rule.Expression!.Tree.Whole(typeof(bool))), Expression.OrAssign(bits, Expression.Constant(1UL << index)))).ToArray();
        var body = Expression.Block(typeof(ulong), [bits, .. inputs.Variables], [.. inputs.Reads, .. steps, bits]);
        return new FusedRules(Expression.Lambda<Func<object?[], ulong>>(body, Node.Inputs).Compile());
    }

    /// <summary>The verdicts, a bit a rule from the lowest; false when one could not be worked out.</summary>
    public bool TryDecide(object?[] frame, out ulong bits)
    {
        try
        {
            bits = verdicts(frame);
            return true;
        }
        catch (Exception failure) when (Failure.IsOfExpression(failure))
        {
            bits = 0;
            return false;
        }
    }

    // Inside a lambda the inputs are its own parameter, and may be read at another time.
    private sealed class InputsOnce : ExpressionVisitor
    {
        private readonly Dictionary<(int Slot, Type Type), ParameterExpression> known = [];

        public IEnumerable<ParameterExpression> Variables => known.Values;

        public IEnumerable<Expression> Reads => known.Select(input => Expression.Assign(
            input.Value, Expression.Convert(Expression.ArrayIndex(Node.Inputs, Expression.Constant(input.Key.Slot)), input.Key.Type)));

        protected override Expression VisitUnary(UnaryExpression node)
        {
            if (node is not { NodeType: ExpressionType.Convert, Operand: BinaryExpression { NodeType: ExpressionType.ArrayIndex, Right: ConstantExpression { Value: int slot } } read }
                || read.Left != Node.Inputs)
            {
                return base.VisitUnary(node);
            }

            if (!known.TryGetValue((slot, node.Type), out var variable))
            {
                known.Add((slot, node.Type), variable = Expression.Variable(node.Type, "input"));
            }

            return variable;
        }

        protected override Expression VisitLambda<T>(Expression<T> node) => node;
    }
}
