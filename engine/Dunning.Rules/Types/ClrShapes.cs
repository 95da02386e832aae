using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Dunning.Rules.Types;

/// <summary>Shapes of CLR types. Reflection happens here, when vocabularies are built, and never at evaluation.</summary>
internal static class ClrShapes
{
    private static readonly Dictionary<Type, ScalarShape> Scalars = ScalarShape.All.ToDictionary(shape => shape.Clr);
    private static readonly ConcurrentDictionary<Type, RecordShape> Records = new();

    public static RecordShape Record(Type type) =>
        Records.GetOrAdd(type, static type => new RecordShape(type.Name, type, () => Fields(type)));

    /// <summary>The shape of a type and whether it is <see cref="Nullable{T}"/>; null for types that expressions do not know.</summary>
    public static (Shape Shape, bool Nullable)? Of(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type);
        var shape = Find(inner ?? type);
        return shape is null ? null : (shape, inner is not null);
    }

    private static Shape? Find(Type type)
    {
        if (Scalars.TryGetValue(type, out var scalar))
        {
            return scalar;
        }

        if (type.IsEnum)
        {
            return EnumShape.Of(type);
        }

        if (ItemOf(type) is { } item)
        {
            return Of(item) is { } found ? new ListShape(found.Shape, found.Nullable) : null;
        }

        return IsRecord(type) ? Record(type) : null;
    }

    private static Type? ItemOf(Type type) =>
        (type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces())
            .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            .Select(candidate => candidate.GetGenericArguments()[0])
            .FirstOrDefault();

    // Framework types other than those in the table stay out: they lead to reflection, streams and processes.
    private static bool IsRecord(Type type) =>
        (type.IsClass || (type.IsValueType && !type.IsPrimitive && !type.IsByRefLike))
        && !typeof(Delegate).IsAssignableFrom(type)
        && type.Assembly != typeof(object).Assembly
        && type.Namespace is { } name
        && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static List<Field> Fields(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var fields = new List<Field>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0 || Of(property.PropertyType) is not { } found)
            {
                continue;
            }

            var nullable = found.Nullable
                || (!property.PropertyType.IsValueType && nullability.Create(property).ReadState == NullabilityState.Nullable);
            fields.Add(new Field(property.Name, found.Shape, nullable, property.GetCustomAttribute<DescriptionAttribute>()?.Description)
            {
                Property = property,
                EnglishDescription = property.GetCustomAttribute<DescribedAttribute>()?.English,
                Format = property.GetCustomAttribute<DisplayFormatAttribute>()?.DataFormatString,
            });
        }

        return fields;
    }
}
