using System.Globalization;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Members;

/// <summary>What the dialects do with values whose type is only known when they come: compare, calculate, print, ask a field.</summary>
internal static class Loose
{
    public static bool Flag(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        _ => throw new InvalidCastException("true or false was wanted, but the value is " + Name(value)),
    };

    public static object? Member(object? value, string name)
    {
        if (value is not RecordValue record)
        {
            throw value is null
                ? new InvalidOperationException($"\"{name}\" was asked of a value that is missing")
                : new InvalidCastException($"{Name(value)} has no \"{name}\"");
        }

        return record.Shape.Named(name, ignoreCase: true) is [var field, ..]
            ? field.Get(record)
            : throw new InvalidCastException($"{record.Shape.Name} has no \"{name}\"");
    }

    public static bool Compares(object? left, object? right, string operation)
    {
        if (operation is "Equal" or "NotEqual")
        {
            return IsEqual(left, right) == (operation == "Equal");
        }

        if (left is null || right is null)
        {
            return false;
        }

        var order = (AsNumber(left), AsNumber(right)) switch
        {
            ({ } a, { } b) => a.CompareTo(b),
            _ when left is string a && right is string b => TextOperations.Compare(a, b),
            _ when left.GetType() == right.GetType() && left is IComparable comparable => comparable.CompareTo(right),
            _ => throw new InvalidCastException($"{Name(left)} and {Name(right)} have no order"),
        };
        return operation switch
        {
            "LessThan" => order < 0,
            "LessThanOrEqual" => order <= 0,
            "GreaterThan" => order > 0,
            _ => order >= 0,
        };
    }

    public static object? Calculate(object? left, object? right, string operation)
    {
        if (operation == "AddChecked" && (left is string || right is string))
        {
            return TextOperations.Join(Text(left), Text(right));
        }

        if (AsNumber(left) is not { } a || AsNumber(right) is not { } b)
        {
            throw new InvalidCastException($"{Name(left)} and {Name(right)} can not be calculated with");
        }

        return operation switch
        {
            "AddChecked" => a + b,
            "SubtractChecked" => a - b,
            "MultiplyChecked" => a * b,
            "Divide" => a / b,
            _ => a % b,
        };
    }

    /// <summary>As JavaScript prints it: <c>true</c>, <c>null</c>, numbers without trailing zeros.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => TextOperations.Of(value),
    };

    public static string? NameOf(EnumShape choice, object? value) => value is null ? null : choice.NameOf(value);

    private static bool IsEqual(object? left, object? right) =>
        AsNumber(left) is { } a && AsNumber(right) is { } b ? a == b : Equals(left, right);

    private static decimal? AsNumber(object? value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < 7.9e27 => (decimal)number,
        _ => null,
    };

    private static string Name(object? value) => value switch
    {
        null => "null",
        string => "text",
        bool => "true or false",
        RecordValue record => record.Shape.Name,
        _ => ClrShapes.Of(value.GetType())?.Shape.Name ?? "a value of another type",
    };
}
