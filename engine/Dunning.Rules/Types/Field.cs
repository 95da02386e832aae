using System.Linq.Expressions;
using System.Reflection;

namespace Dunning.Rules.Types;

/// <summary>A named field of a record.</summary>
/// <param name="Name">As expressions write it.</param>
/// <param name="Shape">Its type.</param>
/// <param name="Nullable">Whether it may be missing.</param>
/// <param name="Description">What it is, for completion and documentation.</param>
public sealed record Field(string Name, Shape Shape, bool Nullable = false, string? Description = null)
{
    private Func<object, object?>? getter;

    /// <summary>Other names under which people may write it (Dutch, for letters).</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is, in English; null when the description serves both languages.</summary>
    public string? EnglishDescription { get; init; }

    /// <summary>How sentences write its values, as a .NET format; null for the usual way (a decimal is an amount of money).</summary>
    public string? Format { get; init; }

    /// <summary>The property of a CLR record it reads; null for a slot.</summary>
    internal PropertyInfo? Property { get; init; }

    /// <summary>The slot of a <see cref="RecordValue"/> it reads.</summary>
    internal int Slot { get; init; }

    /// <summary>Reads the field from a value of its record.</summary>
    public object? Get(object record) => record is RecordValue value ? value.Slots[Slot] : (getter ??= Compile())(record);

    /// <summary>Whether people may mean it by that name.</summary>
    internal bool IsCalled(string name, StringComparison comparison)
    {
        if (Name.Equals(name, comparison))
        {
            return true;
        }

        foreach (var alias in Aliases)
        {
            if (alias.Equals(name, comparison))
            {
                return true;
            }
        }

        return false;
    }

    private Func<object, object?> Compile()
    {
        if (Property is null)
        {
            throw new InvalidOperationException($"Field \"{Name}\" belongs to no record yet, so it can not be read.");
        }

        var record = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(record, Property.DeclaringType!), Property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), record).Compile();
    }
}
