namespace Dunning.Rules.Types;

/// <summary>The items of a list that share a key: a list with a <c>Key</c>.</summary>
internal sealed class GroupShape(Shape key, bool nullableKey, ListShape items)
    : ListShape("group of " + items.Item.Name, typeof(Group<,>).MakeGenericType(key.ClrOf(nullableKey), items.ItemClr), items.Item, items.NullableItem)
{
    public Shape Key { get; } = key;

    public bool NullableKey { get; } = nullableKey;
}
