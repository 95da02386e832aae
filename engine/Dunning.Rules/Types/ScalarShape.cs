namespace Dunning.Rules.Types;

/// <summary>A single value: text, number, flag, day, moment, span.</summary>
public sealed class ScalarShape : Shape
{
    private ScalarShape(string name, Type clr) : base(name, clr)
    {
    }

    public static ScalarShape Text { get; } = new("string", typeof(string));
    public static ScalarShape Flag { get; } = new("bool", typeof(bool));
    public static ScalarShape Whole { get; } = new("int", typeof(int));
    public static ScalarShape Long { get; } = new("long", typeof(long));
    public static ScalarShape Real { get; } = new("double", typeof(double));
    public static ScalarShape Amount { get; } = new("decimal", typeof(decimal));
    public static ScalarShape Day { get; } = new("DateOnly", typeof(DateOnly));
    public static ScalarShape Moment { get; } = new("DateTime", typeof(DateTime));

    /// <summary>A moment with its offset from UTC.</summary>
    public static ScalarShape Instant { get; } = new("DateTimeOffset", typeof(DateTimeOffset));
    public static ScalarShape Span { get; } = new("TimeSpan", typeof(TimeSpan));
    public static ScalarShape Unique { get; } = new("Guid", typeof(Guid));
    public static ScalarShape Letter { get; } = new("char", typeof(char));

    /// <summary>Anything: may be passed on and compared with null, nothing else (the dialects compare and calculate with it by what it holds).</summary>
    public static ScalarShape Anything { get; } = new("object", typeof(object));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScalarShape> All { get; } =
        [Text, Flag, Whole, Long, Real, Amount, Day, Moment, Instant, Span, Unique, Letter, Anything];

    /// <summary>Position among the numbers, from narrow to wide; -1 for what is not a number.</summary>
    internal static int Rank(Shape shape) =>
        shape == Whole ? 0 : shape == Long ? 1 : shape == Real ? 2 : shape == Amount ? 3 : -1;

    internal static bool IsNumber(Shape shape) => Rank(shape) >= 0;
}
