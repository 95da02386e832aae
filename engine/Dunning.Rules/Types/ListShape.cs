namespace Dunning.Rules.Types;

/// <summary>A list of values of one shape; in memory any <see cref="IReadOnlyList{T}"/> of the item's CLR type.</summary>
public sealed class ListShape : Shape
{
    public ListShape(Shape item) : base("list of " + item.Name, typeof(IReadOnlyList<>).MakeGenericType(item.Clr))
    {
        Item = item;
    }

    public Shape Item { get; }
}
