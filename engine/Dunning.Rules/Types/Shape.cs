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
}
