using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary><c>new { Name = value, … }</c>: a record without a name, for outputs.</summary>
internal sealed class RecordNode(RecordShape shape, IReadOnlyList<Node> values, Extent extent) : Node(shape, false, extent)
{
    public override IReadOnlyList<Node> Children => values;

    public override Expression Lower() => Expression.New(
        typeof(RecordValue).GetConstructors()[0],
        Expression.Constant(Shape),
        Expression.NewArrayInit(typeof(object), values.Select(value => Expression.Convert(value.Lower(), typeof(object)))));
}
