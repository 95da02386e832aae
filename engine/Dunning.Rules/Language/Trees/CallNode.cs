using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>A member of the allowed table, a host function or a list method, applied to its arguments.</summary>
internal sealed class CallNode(IReadOnlyList<Node> arguments, Shape shape, bool nullable, Extent extent, Func<Expression[], Expression> lower)
    : Node(shape, nullable, extent)
{
    /// <summary>What was called, without its type; empty for what has no name of its own.</summary>
    public string Name { get; init; } = "";

    public override IReadOnlyList<Node> Children => arguments;

    public override Expression Lower()
    {
        var result = lower([.. arguments.Select(argument => argument.Lower())]);
        return result.Type == Clr ? result : Expression.Convert(result, Clr);
    }
}
