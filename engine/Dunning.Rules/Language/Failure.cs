namespace Dunning.Rules.Language;

/// <summary>Which exceptions are an expression's own, met while its values were worked out, and what to say of them.</summary>
internal static class Failure
{
    public static bool IsOfExpression(Exception failure) => failure is NullReferenceException or ArithmeticException or ArgumentException
        or InvalidOperationException or InvalidCastException or FormatException or IndexOutOfRangeException;

    public static EvaluationException Of(string text, Exception failure) => new($"\"{text}\" could not be worked out: {Reason(failure)}.", failure);

    private static string Reason(Exception failure) => failure switch
    {
        NullReferenceException => "a value in it is missing",
        DivideByZeroException => "a number is divided by zero",
        OverflowException => "a number is too large",
        ArgumentOutOfRangeException or IndexOutOfRangeException => "a position or number is out of range",
        _ => failure.Message.TrimEnd('.'),
    };
}
