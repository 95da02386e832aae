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
    public static ScalarShape Span { get; } = new("TimeSpan", typeof(TimeSpan));
    public static ScalarShape Unique { get; } = new("Guid", typeof(Guid));
    public static ScalarShape Letter { get; } = new("char", typeof(char));

    /// <summary>Anything: may be passed on and compared with null, nothing else.</summary>
    public static ScalarShape Anything { get; } = new("object", typeof(object));
}
