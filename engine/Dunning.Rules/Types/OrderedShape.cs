namespace Dunning.Rules.Types;

/// <summary>A list in an order that <c>ThenBy</c> can refine.</summary>
internal sealed class OrderedShape(ListShape list)
    : ListShape("ordered " + list.Name, typeof(Ordered<>).MakeGenericType(list.ItemClr), list.Item, list.NullableItem);
