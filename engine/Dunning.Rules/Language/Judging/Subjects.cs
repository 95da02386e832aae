using System.Globalization;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Judging;

/// <summary>What conditions speak of: names that are the same for the same value, the values it can have, and constants as bounds.</summary>
internal static class Subjects
{
    /// <summary>Null when two readings of it may differ.</summary>
    public static string? Of(Node node, string text) => node switch
    {
        InputNode input => "#" + input.Slot.ToString(CultureInfo.InvariantCulture),
        FieldNode field when Of(field.Record, text) is { } record => record + "." + field.Field.Name,
        ConvertNode convert when Keeps(convert) => Of(convert.Value, text),
        _ => Written(node, text),
    };

    /// <summary>The node without conversions that keep its value.</summary>
    public static Node Bare(Node node) => node is ConvertNode convert && Keeps(convert) ? Bare(convert.Value) : node;

    /// <summary>The values it can have; null for what is not judged.</summary>
    public static Domain? Universe(Node node, string text)
    {
        var odd = node.Nullable || !node.Shape.Clr.IsValueType;
        return node.Shape switch
        {
            EnumShape { Clr: var clr } when clr.IsDefined(typeof(FlagsAttribute), inherit: false) => Domain.Between(null, null, true, odd),
            EnumShape choice => Domain.Values([.. choice.Names.Select(name => EnumShape.NumberOf(choice.Find(name, ignoreCase: false)!)).Distinct().Select(number => (decimal)number)], odd),
            var shape when shape == ScalarShape.Flag => Domain.Flag with { Odd = odd },
            var shape when shape == ScalarShape.Whole => Parts(node, text) is { } known ? known with { Odd = odd } : Domain.Between(int.MinValue, int.MaxValue, true, odd),
            var shape when shape == ScalarShape.Long => Domain.Between(long.MinValue, long.MaxValue, true, odd),
            var shape when shape == ScalarShape.Amount || shape == ScalarShape.Text => Domain.Between(null, null, false, odd),
            var shape when shape == ScalarShape.Real => Domain.Between(null, null, false, true),
            var shape when shape == ScalarShape.Day || shape == ScalarShape.Moment || shape == ScalarShape.Instant || shape == ScalarShape.Span || shape == ScalarShape.Letter =>
                Domain.Between(null, null, true, odd),
            _ => null,
        };
    }

    /// <summary>A constant as a bound among the values of that shape; null for what is not judged.</summary>
    public static object? Bound(object? value) => value switch
    {
        string or decimal => value,
        int number => (decimal)number,
        long number => (decimal)number,
        bool flag => flag ? 1m : 0m,
        char letter => (decimal)letter,
        DateOnly day => (decimal)day.DayNumber,
        DateTime moment => (decimal)moment.Ticks,
        DateTimeOffset moment => (decimal)moment.UtcTicks,
        TimeSpan span => (decimal)span.Ticks,
        double real when Math.Abs(real) < 1e12 && (double)(decimal)real == real => (decimal)real,
        Enum choice => (decimal)EnumShape.NumberOf(choice),
        _ => null,
    };

    // A whole number beyond 2^53 is not the same as a fraction.
    private static bool Keeps(ConvertNode convert) =>
        convert.Shape == convert.Value.Shape
        || (ScalarShape.IsNumber(convert.Shape) && ScalarShape.IsNumber(convert.Value.Shape) && convert.Shape != ScalarShape.Real)
        || (convert.Shape == ScalarShape.Real && convert.Value.Shape == ScalarShape.Whole)
        || (convert.Shape == ScalarShape.Whole && convert.Value.Shape is EnumShape);

    // Sizes and the parts of a day have a range of their own.
    private static Domain? Parts(Node node, string text)
    {
        if (node is not CallNode { Children: [var receiver] })
        {
            return null;
        }

        var written = node.Extent.Of(text).TrimEnd();
        var name = written[(written.LastIndexOf('.') + 1)..].TrimEnd('(', ')');
        var isSized = receiver.Shape is ListShape || receiver.Shape == ScalarShape.Text;
        return (name, isSized) switch
        {
            ("Count" or "Length", true) => Domain.Between(0, int.MaxValue, true, false),
            ("Year", false) => Domain.Between(1, 9999, true, false),
            ("Month", false) => Domain.Between(1, 12, true, false),
            ("Day", false) => Domain.Between(1, 31, true, false),
            ("DayOfYear", false) => Domain.Between(1, 366, true, false),
            _ => null,
        };
    }

    // The same text over the same inputs is the same value, unless it reads a clock.
    private static string? Written(Node node, string text)
    {
        var written = node.Extent.Of(text).Trim();
        if (written.Contains("Now", StringComparison.OrdinalIgnoreCase) || written.Contains("DateTime.Today", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var reads = new List<int>();
        Slots(node, reads);
        return string.Join(',', reads) + ":" + node.Shape.Name + ":" + written;
    }

    private static void Slots(Node node, List<int> found)
    {
        if (node is InputNode input)
        {
            found.Add(input.Slot);
        }

        foreach (var child in node.Children)
        {
            Slots(child, found);
        }
    }
}
