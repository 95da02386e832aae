using System.Collections.Concurrent;
using System.Globalization;

namespace Dunning.Rules.Types;

/// <summary>A closed choice with named values.</summary>
/// <remarks>Of a CLR enumeration its values are that enumeration's; of one declared by hand they are the numbers (<see cref="int"/>).</remarks>
public sealed class EnumShape : Shape
{
    private static readonly ConcurrentDictionary<Type, EnumShape> Known = new();
    private readonly Dictionary<string, object> values;

    private EnumShape(string name, Type clr, IReadOnlyList<string> names, Func<int, object> value) : base(name, clr)
    {
        Names = names;
        values = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            values.Add(names[i], value(i));
        }
    }

    /// <summary>The names of the values, in declared order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The shape of a CLR enumeration.</summary>
    public static EnumShape Of<T>() where T : struct, Enum => Of(typeof(T));

    /// <summary>A choice declared by hand; the n-th name has the number n, counted from zero.</summary>
    public static EnumShape Define(string name, IReadOnlyList<string> names) => new(name, typeof(int), names, i => i);

    /// <summary>The value with this name; null when there is none.</summary>
    public object? Find(string name, bool ignoreCase)
    {
        if (values.TryGetValue(name, out var value))
        {
            return value;
        }

        var found = ignoreCase ? Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) : null;
        return found is null ? null : values[found];
    }

    /// <summary>The name of a value; its number when it has none.</summary>
    public string NameOf(object value) => Clr.IsEnum
        ? value.ToString()!
        : value is int number && number >= 0 && number < Names.Count ? Names[number] : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>The number behind a value.</summary>
    public static int NumberOf(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    internal static EnumShape Of(Type type) => Known.GetOrAdd(type, static type =>
    {
        var names = Enum.GetNames(type);
        return new EnumShape(type.Name, type, names, i => Enum.Parse(type, names[i]));
    });
}
