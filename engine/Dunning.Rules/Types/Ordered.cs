using System.Collections;

namespace Dunning.Rules.Types;

/// <summary>A value of an <see cref="OrderedShape"/>; it is sorted when it is first read.</summary>
internal sealed class Ordered<T>(IOrderedEnumerable<T> source) : IReadOnlyList<T>
{
    private T[]? sorted;

    public IOrderedEnumerable<T> Source { get; } = source;

    public int Count => Sorted.Length;

    private T[] Sorted => sorted ??= [.. Source];

    public T this[int index] => Sorted[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
