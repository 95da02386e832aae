using Dunning.Rules.Types;
using static System.Globalization.CultureInfo;

namespace Dunning.Rules.Language.Members;

/// <summary>Allowed members of numbers, and <c>Math</c>.</summary>
internal static class NumberMembers
{
    public static void Add(MemberTable table)
    {
        table.Add(ScalarShape.Whole, Whole);
        table.Add(ScalarShape.Long, Long);
        table.Add(ScalarShape.Real, Real);
        table.Add(ScalarShape.Amount, Amount);
        table.Add("int", WholeType);
        table.Add("Int32", WholeType);
        table.Add("long", LongType);
        table.Add("Int64", LongType);
        table.Add("double", RealType);
        table.Add("Double", RealType);
        table.Add("decimal", AmountType);
        table.Add("Decimal", AmountType);
        table.Add("Math", Mathematics);
    }

    private static void Whole(MemberChapter members)
    {
        members.Method("ToString", (int number) => number.ToString(InvariantCulture));
        members.Method("ToString", (int number, string format) => TextOperations.Formatted(number, format));
        members.Method("CompareTo", (int number, int other) => number.CompareTo(other));
    }

    private static void Long(MemberChapter members)
    {
        members.Method("ToString", (long number) => number.ToString(InvariantCulture));
        members.Method("ToString", (long number, string format) => TextOperations.Formatted(number, format));
        members.Method("CompareTo", (long number, long other) => number.CompareTo(other));
    }

    private static void Real(MemberChapter members)
    {
        members.Method("ToString", (double number) => number.ToString(InvariantCulture));
        members.Method("ToString", (double number, string format) => TextOperations.Formatted(number, format));
        members.Method("CompareTo", (double number, double other) => number.CompareTo(other));
    }

    private static void Amount(MemberChapter members)
    {
        members.Method("ToString", (decimal number) => number.ToString(InvariantCulture));
        members.Method("ToString", (decimal number, string format) => TextOperations.Formatted(number, format));
        members.Method("CompareTo", (decimal number, decimal other) => number.CompareTo(other));
    }

    private static void WholeType(MemberChapter members)
    {
        members.Static("Parse", (string text) => int.Parse(text, InvariantCulture));
        members.Value("MaxValue", () => int.MaxValue);
        members.Value("MinValue", () => int.MinValue);
    }

    private static void LongType(MemberChapter members)
    {
        members.Static("Parse", (string text) => long.Parse(text, InvariantCulture));
        members.Value("MaxValue", () => long.MaxValue);
        members.Value("MinValue", () => long.MinValue);
    }

    private static void RealType(MemberChapter members)
    {
        members.Static("Parse", (string text) => double.Parse(text, InvariantCulture));
        members.Static("IsNaN", (double number) => double.IsNaN(number));
        members.Value("MaxValue", () => double.MaxValue);
        members.Value("MinValue", () => double.MinValue);
    }

    private static void AmountType(MemberChapter members)
    {
        members.Static("Parse", (string text) => decimal.Parse(text, InvariantCulture));
        members.Static("Abs", (decimal a) => decimal.Abs(a));
        members.Static("Min", (decimal a, decimal b) => decimal.Min(a, b));
        members.Static("Max", (decimal a, decimal b) => decimal.Max(a, b));
        members.Static("Floor", (decimal a) => decimal.Floor(a));
        members.Static("Ceiling", (decimal a) => decimal.Ceiling(a));
        members.Static("Truncate", (decimal a) => decimal.Truncate(a));
        members.Static("Negate", (decimal a) => decimal.Negate(a));
        members.Static("Compare", (decimal a, decimal b) => decimal.Compare(a, b));
        members.Static("Round", (decimal a) => decimal.Round(a));
        members.Static("Round", (decimal a, int digits) => decimal.Round(a, digits));
        members.Static("Round", (decimal a, int digits, MidpointRounding how) => decimal.Round(a, digits, how));
        members.Value("Zero", () => 0m);
        members.Value("One", () => 1m);
        members.Value("MaxValue", () => decimal.MaxValue);
        members.Value("MinValue", () => decimal.MinValue);
    }

    private static void Mathematics(MemberChapter members)
    {
        members.Static("Abs", (int a) => Math.Abs(a));
        members.Static("Abs", (long a) => Math.Abs(a));
        members.Static("Abs", (decimal a) => Math.Abs(a));
        members.Static("Abs", (double a) => Math.Abs(a));
        members.Static("Min", (int a, int b) => Math.Min(a, b));
        members.Static("Min", (long a, long b) => Math.Min(a, b));
        members.Static("Min", (decimal a, decimal b) => Math.Min(a, b));
        members.Static("Min", (double a, double b) => Math.Min(a, b));
        members.Static("Max", (int a, int b) => Math.Max(a, b));
        members.Static("Max", (long a, long b) => Math.Max(a, b));
        members.Static("Max", (decimal a, decimal b) => Math.Max(a, b));
        members.Static("Max", (double a, double b) => Math.Max(a, b));
        members.Static("Clamp", (int a, int low, int high) => Math.Clamp(a, low, high));
        members.Static("Clamp", (long a, long low, long high) => Math.Clamp(a, low, high));
        members.Static("Clamp", (decimal a, decimal low, decimal high) => Math.Clamp(a, low, high));
        members.Static("Clamp", (double a, double low, double high) => Math.Clamp(a, low, high));
        members.Static("Sign", (decimal a) => Math.Sign(a));
        members.Static("Sign", (double a) => Math.Sign(a));
        members.Static("Floor", (decimal a) => Math.Floor(a));
        members.Static("Floor", (double a) => Math.Floor(a));
        members.Static("Ceiling", (decimal a) => Math.Ceiling(a));
        members.Static("Ceiling", (double a) => Math.Ceiling(a));
        members.Static("Truncate", (decimal a) => Math.Truncate(a));
        members.Static("Truncate", (double a) => Math.Truncate(a));
        members.Static("Round", (decimal a) => Math.Round(a));
        members.Static("Round", (decimal a, int digits) => Math.Round(a, digits));
        members.Static("Round", (decimal a, MidpointRounding how) => Math.Round(a, how));
        members.Static("Round", (decimal a, int digits, MidpointRounding how) => Math.Round(a, digits, how));
        members.Static("Round", (double a) => Math.Round(a));
        members.Static("Round", (double a, int digits) => Math.Round(a, digits));
        members.Static("Round", (double a, MidpointRounding how) => Math.Round(a, how));
        members.Static("Round", (double a, int digits, MidpointRounding how) => Math.Round(a, digits, how));
        members.Static("Pow", (double a, double b) => Math.Pow(a, b));
        members.Static("Sqrt", (double a) => Math.Sqrt(a));
    }
}
