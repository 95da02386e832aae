using System.Collections;

namespace Dunning.Rules.Types;

/// <summary>A value of a <see cref="GroupShape"/>.</summary>
internal sealed class Group<TKey, T>(TKey key) : IReadOnlyList<T>
{
    private readonly List<T> items = [];

    public TKey Key { get; } = key;

    public int Count => items.Count;

    public T this[int index] => items[index];

    public void Add(T item) => items.Add(item);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
