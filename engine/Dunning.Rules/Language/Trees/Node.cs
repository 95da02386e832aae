using System.Linq.Expressions;
using Dunning.Rules.Language.Members;
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

    /// <summary>Whether working it out goes through lists or texts, and so has a budget.</summary>
    public bool Spends => this is LambdaNode || (this is CallNode && (Shape is ListShape || Children.Any(child => child.Shape is ListShape || child.Shape == ScalarShape.Text))) || Children.Any(child => child.Spends);

    /// <summary>A delegate over the inputs.</summary>
    public Func<object?[], T> Compile<T>() => Expression.Lambda<Func<object?[], T>>(Whole(typeof(T)), Inputs).Compile();

    /// <summary>A delegate for a part of an evaluation that has begun.</summary>
    public Func<object?[], object?> Interpret() =>
        Expression.Lambda<Func<object?[], object?>>(Expression.Convert(Lower(), typeof(object)), Inputs).Compile(preferInterpretation: true);

    /// <summary>As an expression tree of that type that begins an evaluation.</summary>
    public Expression Whole(Type type)
    {
        var lowered = Lower();
        var result = lowered.Type == type ? lowered : Expression.Convert(lowered, type);
        return Spends ? Expression.Block(Expression.Call(typeof(Budget), nameof(Budget.Begin), null), result) : result;
    }
}
