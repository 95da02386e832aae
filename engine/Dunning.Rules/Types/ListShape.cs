namespace Dunning.Rules.Types;

/// <summary>A list of values of one shape; in memory any <see cref="IReadOnlyList{T}"/> of the item's CLR type.</summary>
public class ListShape : Shape
{
    /// <summary>A list of that item.</summary>
    /// <param name="item">The shape of every item.</param>
    /// <param name="nullableItem">Whether an item may be missing; a value type is then held as <see cref="Nullable{T}"/>.</param>
    public ListShape(Shape item, bool nullableItem = false)
        : this("list of " + item.Name, typeof(IReadOnlyList<>).MakeGenericType(item.ClrOf(nullableItem)), item, nullableItem)
    {
    }

    private protected ListShape(string name, Type clr, Shape item, bool nullableItem) : base(name, clr)
    {
        Item = item;
        NullableItem = nullableItem;
    }

    public Shape Item { get; }

    /// <summary>Whether an item may be missing.</summary>
    public bool NullableItem { get; }

    internal Type ItemClr => Item.ClrOf(NullableItem);
}
