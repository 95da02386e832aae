using System.Globalization;
using Dunning.Letters.Tags;
using Dunning.Rules.Types;

namespace Dunning.Letters.Fields;

/// <summary>How a value is written: its pattern, its capitals, and words for yes and no.</summary>
internal sealed class ValueFormat
{
    private const char HardSpace = '\u00A0';
    private const string LongDay = "d MMMM yyyy";

    private string? Number { get; init; }

    private string? Day { get; init; }

    private TextCase Letters { get; init; }

    private (string Yes, string No)? Words { get; init; }

    /// <summary>The format of a tag for a value of this shape, or null with a message and a hint.</summary>
    public static ValueFormat? Of(Tag tag, Shape shape, out string? message, out string? hint)
    {
        message = hint = null;
        var format = tag.Merge is { } merge ? OfMerge(merge, shape) : OfColon(tag.Format, shape);
        if (format is null)
        {
            message = $"The format of \"{tag.Expression}\" does not fit its type ({shape.Name}): {tag.Format ?? tag.Merge?.Number ?? tag.Merge?.Day ?? tag.Merge?.Letters}";
            hint = Example(shape);
        }

        return format;
    }

    /// <summary>The value as text; empty for null.</summary>
    public string Write(object? value, CultureInfo culture)
    {
        var text = value switch
        {
            null => "",
            string s => s,
            bool yes => yes ? WordsIn(culture).Yes : WordsIn(culture).No,
            DateOnly day => day.ToString(Day ?? LongDay, culture),
            DateTime moment => moment.ToString(Day ?? LongDay, culture),
            DateTimeOffset moment => moment.ToString(Day ?? LongDay, culture),
            decimal or double or float or int or long => ((IFormattable)value).ToString(Number, culture).Replace(' ', HardSpace),
            IFormattable other => other.ToString(null, culture),
            _ => "",
        };
        return Letters.Apply(text, culture);
    }

    /// <summary>Writes a number or day into <paramref name="room"/> without making a string, where that is possible.</summary>
    public bool TryWrite(object value, CultureInfo culture, Span<char> room, out int written)
    {
        written = 0;
        return Letters == TextCase.AsIs && value switch
        {
            decimal amount => amount.TryFormat(room, out written, Number, culture) && Together(room[..written]),
            DateOnly day => day.TryFormat(room, out written, Day ?? LongDay, culture),
            int whole => whole.TryFormat(room, out written, Number, culture) && Together(room[..written]),
            _ => false,
        };
    }

    // A line may not end between a sign and its number.
    private static bool Together(Span<char> number)
    {
        number.Replace(' ', HardSpace);
        return true;
    }

    private (string Yes, string No) WordsIn(CultureInfo culture) =>
        Words ?? (culture.TwoLetterISOLanguageName == "nl" ? ("ja", "nee") : ("yes", "no"));

    private static ValueFormat? OfColon(string? format, Shape shape)
    {
        if (string.IsNullOrEmpty(format))
        {
            return new ValueFormat();
        }

        if (TextCases.Parse(format) is { } letters)
        {
            return new ValueFormat { Letters = letters };
        }

        var kind = Kind(shape);
        if (kind.HasFlag(Kinds.Number) && NumberPicture.IsFormat(format) && NumberPicture.Works(format))
        {
            return new ValueFormat { Number = format };
        }

        if (kind.HasFlag(Kinds.Day) && DayPicture.Normal(format, shape == ScalarShape.Day) is { } day)
        {
            return new ValueFormat { Day = day };
        }

        return kind.HasFlag(Kinds.Flag) && format.Split(';') is [var yes, var no] ? new ValueFormat { Words = (yes, no) } : null;
    }

    private static ValueFormat? OfMerge(MergeSwitches merge, Shape shape)
    {
        var kind = Kind(shape);
        var number = merge.Number is null ? null : NumberPicture.FromWord(merge.Number);
        var day = merge.Day is null ? null : DayPicture.Normal(merge.Day, shape == ScalarShape.Day);
        var letters = merge.Letters is null ? TextCase.AsIs : TextCases.Parse(merge.Letters);
        var fits = (merge.Number is null || (number is not null && kind.HasFlag(Kinds.Number)))
            && (merge.Day is null || (day is not null && kind.HasFlag(Kinds.Day)))
            && letters is not null;
        return fits ? new ValueFormat { Number = number, Day = day, Letters = letters!.Value } : null;
    }

    private static Kinds Kind(Shape shape) =>
        shape == ScalarShape.Amount || shape == ScalarShape.Whole || shape == ScalarShape.Long || shape == ScalarShape.Real ? Kinds.Number :
        shape == ScalarShape.Day || shape == ScalarShape.Moment ? Kinds.Day :
        shape == ScalarShape.Flag ? Kinds.Flag :
        shape == ScalarShape.Anything ? Kinds.Number | Kinds.Day | Kinds.Flag :
        Kinds.None;

    private static string Example(Shape shape)
    {
        var kind = Kind(shape);
        return kind.HasFlag(Kinds.Number) ? "for example C, N2 or #,##0.00" :
            kind.HasFlag(Kinds.Day) ? "for example d MMMM yyyy or dd-MM-yyyy; put other words between quotes" :
            kind.HasFlag(Kinds.Flag) ? "for example ja;nee" :
            "upper, lower, title or first";
    }

    [Flags]
    private enum Kinds
    {
        None = 0,
        Number = 1,
        Day = 2,
        Flag = 4,
    }
}
