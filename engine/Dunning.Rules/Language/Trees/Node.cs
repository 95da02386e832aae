using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Trees;

/// <summary>A checked part of an expression. Only what has such a node can ever be evaluated.</summary>
internal abstract class Node(Shape shape, bool nullable, Extent extent)
{
    /// <summary>The array of input values that every compiled delegate takes.</summary>
    public static ParameterExpression Inputs { get; } = Expression.Parameter(typeof(object?[]), "inputs");

    public Shape Shape { get; } = shape;

    public bool Nullable { get; } = nullable;

    public Extent Extent { get; } = extent;

    public Type Clr => Shape.ClrOf(Nullable);

    public virtual IReadOnlyList<Node> Children => [];

    /// <summary>Whether it is the literal null.</summary>
    public virtual bool IsNull => false;

    /// <summary>The path of fields from an input, when it is one: <c>invoice.OpenAmount</c>.</summary>
    public virtual string? Path => null;

    /// <summary>As an expression tree of type <see cref="Clr"/>.</summary>
    public abstract Expression Lower();

    /// <summary>A delegate over the inputs with a boxed result.</summary>
    public Func<object?[], object?> CompileBoxed(bool interpret = false) =>
        Expression.Lambda<Func<object?[], object?>>(Expression.Convert(Lower(), typeof(object)), Inputs).Compile(interpret);
}
