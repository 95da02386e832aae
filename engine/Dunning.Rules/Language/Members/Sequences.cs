using System.Numerics;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Members;

/// <summary>List methods of the language. Every lambda takes the inputs as well as the item, so it needs no closure.</summary>
internal static class Sequences
{
    public static bool Any<T>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, bool> holds)
    {
        Budget.Spend(list.Count + 1);
        for (var i = 0; i < list.Count; i++)
        {
            if (holds(inputs, list[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool All<T>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, bool> holds)
    {
        Budget.Spend(list.Count + 1);
        for (var i = 0; i < list.Count; i++)
        {
            if (!holds(inputs, list[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static int Count<T>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, bool> holds)
    {
        Budget.Spend(list.Count + 1);
        var count = 0;
        for (var i = 0; i < list.Count; i++)
        {
            count += holds(inputs, list[i]) ? 1 : 0;
        }

        return count;
    }

    public static IReadOnlyList<T> Where<T>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, bool> holds)
    {
        Budget.Spend(list.Count + 1);
        var found = new List<T>();
        for (var i = 0; i < list.Count; i++)
        {
            if (holds(inputs, list[i]))
            {
                found.Add(list[i]);
            }
        }

        return found;
    }

    public static IReadOnlyList<R> Select<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> select)
    {
        Budget.Spend(list.Count + 1);
        var made = new R[list.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = select(inputs, list[i]);
        }

        return made;
    }

    public static N Sum<T, N>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, N> select) where N : struct, INumber<N>
    {
        Budget.Spend(list.Count + 1);
        var sum = N.Zero;
        for (var i = 0; i < list.Count; i++)
        {
            sum = checked(sum + select(inputs, list[i]));
        }

        return sum;
    }

    public static N? SumPresent<T, N>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, N?> select) where N : struct, INumber<N>
    {
        Budget.Spend(list.Count + 1);
        var sum = N.Zero;
        for (var i = 0; i < list.Count; i++)
        {
            sum = checked(sum + (select(inputs, list[i]) ?? N.Zero));
        }

        return sum;
    }

    public static N Average<T, N>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, N> select) where N : struct, INumber<N> =>
        list.Count == 0 ? throw Empty() : Sum(list, inputs, select) / N.CreateChecked(list.Count);

    public static N? AveragePresent<T, N>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, N?> select) where N : struct, INumber<N>
    {
        Budget.Spend(list.Count + 1);
        var (sum, count) = (N.Zero, 0);
        for (var i = 0; i < list.Count; i++)
        {
            if (select(inputs, list[i]) is { } value)
            {
                sum = checked(sum + value);
                count++;
            }
        }

        return count == 0 ? null : sum / N.CreateChecked(count);
    }

    public static R? Min<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> select) => Extreme(list, inputs, select, -1);

    public static R? Max<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> select) => Extreme(list, inputs, select, 1);

    public static T First<T>(IReadOnlyList<T> list) => list.Count > 0 ? list[0] : throw Empty();

    public static T Last<T>(IReadOnlyList<T> list) => list.Count > 0 ? list[^1] : throw Empty();

    public static T Single<T>(IReadOnlyList<T> list) => list.Count == 1 ? list[0] : throw NotOne(list.Count);

    public static T? FirstOrDefault<T>(IReadOnlyList<T> list) => list.Count > 0 ? list[0] : default;

    public static T? LastOrDefault<T>(IReadOnlyList<T> list) => list.Count > 0 ? list[^1] : default;

    public static T? SingleOrDefault<T>(IReadOnlyList<T> list) => list.Count > 1 ? throw NotOne(list.Count) : FirstOrDefault(list);

    public static T ElementAt<T>(IReadOnlyList<T> list, int index) => list[index];

    public static T? ElementAtOrDefault<T>(IReadOnlyList<T> list, int index) => index >= 0 && index < list.Count ? list[index] : default;

    public static IReadOnlyList<T> Take<T>(IReadOnlyList<T> list, int count) => [.. Budget.Through(list).Take(count)];

    public static IReadOnlyList<T> Skip<T>(IReadOnlyList<T> list, int count) => [.. Budget.Through(list).Skip(count)];

    public static IReadOnlyList<T> TakeWhile<T>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, bool> holds) =>
        [.. Budget.Through(list).TakeWhile(item => holds(inputs, item))];

    public static IReadOnlyList<T> SkipWhile<T>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, bool> holds) =>
        [.. Budget.Through(list).SkipWhile(item => holds(inputs, item))];

    public static IReadOnlyList<T> Reverse<T>(IReadOnlyList<T> list) => [.. Budget.Through(list).Reverse()];

    public static IReadOnlyList<T> Distinct<T>(IReadOnlyList<T> list) => [.. Budget.Through(list).Distinct()];

    public static IReadOnlyList<T> DistinctBy<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> key) =>
        [.. Budget.Through(list).DistinctBy(item => key(inputs, item))];

    public static IReadOnlyList<T> Concat<T>(IReadOnlyList<T> list, IReadOnlyList<T> other) => [.. Budget.Through(list), .. Budget.Through(other)];

    public static IReadOnlyList<T> Union<T>(IReadOnlyList<T> list, IReadOnlyList<T> other) => [.. Budget.Through(list).Union(Budget.Through(other))];

    public static IReadOnlyList<T> Intersect<T>(IReadOnlyList<T> list, IReadOnlyList<T> other) => [.. Budget.Through(list).Intersect(Budget.Through(other))];

    public static IReadOnlyList<T> Except<T>(IReadOnlyList<T> list, IReadOnlyList<T> other) => [.. Budget.Through(list).Except(Budget.Through(other))];

    public static IReadOnlyList<T> Append<T>(IReadOnlyList<T> list, T item) => [.. Budget.Through(list), item];

    public static IReadOnlyList<T> Prepend<T>(IReadOnlyList<T> list, T item) => [item, .. Budget.Through(list)];

    public static IReadOnlyList<R> SelectMany<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, IReadOnlyList<R>> select)
    {
        var made = new List<R>();
        foreach (var item in Budget.Through(list))
        {
            made.AddRange(Budget.Through(select(inputs, item)));
        }

        return made;
    }

    public static T? MinBy<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> key) =>
        Budget.Through(list).MinBy(item => key(inputs, item), Order<R>());

    public static T? MaxBy<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> key) =>
        Budget.Through(list).MaxBy(item => key(inputs, item), Order<R>());

    public static bool Contains<T>(IReadOnlyList<T> list, T item)
    {
        Budget.Spend(list.Count + 1);
        for (var i = 0; i < list.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(list[i], item))
            {
                return true;
            }
        }

        return false;
    }

    // Sorting goes through a list several times.
    public static Ordered<T> OrderBy<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> key) =>
        new(Sorting(list).OrderBy(item => key(inputs, item), Order<R>()));

    public static Ordered<T> OrderByDescending<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> key) =>
        new(Sorting(list).OrderByDescending(item => key(inputs, item), Order<R>()));

    public static Ordered<T> ThenBy<T, R>(Ordered<T> list, object?[] inputs, Func<object?[], T, R> key) =>
        new(list.Source.ThenBy(item => key(inputs, item), Order<R>()));

    public static Ordered<T> ThenByDescending<T, R>(Ordered<T> list, object?[] inputs, Func<object?[], T, R> key) =>
        new(list.Source.ThenByDescending(item => key(inputs, item), Order<R>()));

    public static IReadOnlyList<Group<R, T>> GroupBy<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> key)
    {
        Budget.Spend(list.Count + 1);
        var groups = new List<Group<R, T>>();
        var known = new Dictionary<ValueTuple<R>, Group<R, T>>();
        foreach (var item in list)
        {
            var value = key(inputs, item);
            if (!known.TryGetValue(new ValueTuple<R>(value), out var group))
            {
                known.Add(new ValueTuple<R>(value), group = new Group<R, T>(value));
                groups.Add(group);
            }

            group.Add(item);
        }

        return groups;
    }

    private static IReadOnlyList<T> Sorting<T>(IReadOnlyList<T> list)
    {
        Budget.Spend(list.Count * 16L + 1);
        return list;
    }

    private static R? Extreme<T, R>(IReadOnlyList<T> list, object?[] inputs, Func<object?[], T, R> select, int sign)
    {
        Budget.Spend(list.Count + 1);
        var order = Order<R>();
        R? best = default;
        var found = false;
        for (var i = 0; i < list.Count; i++)
        {
            var value = select(inputs, list[i]);
            if (value is not null && (!found || order.Compare(value, best) * sign > 0))
            {
                (best, found) = (value, true);
            }
        }

        return found || default(R) is null ? best : throw Empty();
    }

    private static Comparer<R> Order<R>() => typeof(R) == typeof(string)
        ? (Comparer<R>)(object)Comparer<string?>.Create(TextOperations.Compare)
        : Comparer<R>.Default;

    private static InvalidOperationException Empty() => new("the list has no (matching) item");

    private static InvalidOperationException NotOne(int count) =>
        new(count == 0 ? "the list has no (matching) item" : "the list has more than one (matching) item");
}
