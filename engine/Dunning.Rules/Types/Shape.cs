namespace Dunning.Rules.Types;

/// <summary>The declared type of a value that expressions may name.</summary>
public abstract class Shape
{
    private protected Shape(string name, Type clr)
    {
        Name = name;
        Clr = clr;
    }

    /// <summary>Name for people: <c>decimal</c>, <c>Invoice</c>, <c>list of Invoice</c>.</summary>
    public string Name { get; }

    /// <summary>The type its values have in memory.</summary>
    public Type Clr { get; }

    /// <summary>The type in memory of a value that may be missing (or not).</summary>
    internal Type ClrOf(bool nullable) => nullable && Clr.IsValueType ? typeof(Nullable<>).MakeGenericType(Clr) : Clr;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
