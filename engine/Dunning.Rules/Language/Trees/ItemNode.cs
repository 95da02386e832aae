using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>A named value inside an expression: the parameter of a lambda, or the receiver of <c>?.</c>.</summary>
internal sealed class ItemNode : Node
{
    private readonly string? path;

    public ItemNode(string name, Shape shape, bool nullable, Extent extent, string? path = null) : base(shape, nullable, extent)
    {
        Name = name;
        Parameter = Expression.Parameter(Clr, name);
        this.path = path;
    }

    public string Name { get; }

    public ParameterExpression Parameter { get; }

    public override string? Path => path;

    public override Expression Lower() => Parameter;
}
