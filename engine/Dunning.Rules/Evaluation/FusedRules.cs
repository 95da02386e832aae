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
        private readonly List<ParameterExpression> variables = [];
        private readonly List<BinaryExpression> reads = [];
        private readonly List<UnaryExpression> known = [];

        /// <summary>One for each input that is read.</summary>
        public IReadOnlyList<ParameterExpression> Variables => variables;

        /// <summary>What gives them their values.</summary>
        public IReadOnlyList<Expression> Reads => reads;

        protected override Expression VisitUnary(UnaryExpression node)
        {
            if (Slot(node) is not { } slot)
            {
                return base.VisitUnary(node);
            }

            var index = known.FindIndex(other => Slot(other) == slot && other.Type == node.Type);
            if (index < 0)
            {
                var variable = Expression.Variable(node.Type, "input");
                index = known.Count;
                known.Add(node);
                variables.Add(variable);
                reads.Add(Expression.Assign(variable, node));
            }

            return variables[index];
        }

        protected override Expression VisitLambda<T>(Expression<T> node) => node;

        private static int? Slot(UnaryExpression node) =>
            node is { NodeType: ExpressionType.Convert, Operand: BinaryExpression { NodeType: ExpressionType.ArrayIndex, Right: ConstantExpression { Value: int slot } } read }
            && read.Left == Node.Inputs ? slot : null;
    }
}
