using static System.Globalization.CultureInfo;

namespace Dunning.Rules.Language.Members;

/// <summary>Allowed members of numbers, and <c>Math</c>.</summary>
internal static class NumberMembers
{
    public static void Add(MemberTable table)
    {
        Instances(table);
        Mathematics(table);
        Parsing(table);
        Decimals(table);
        Conversions(table);
    }

    private static void Instances(MemberTable table)
    {
        table.Method("ToString", (int number) => number.ToString(InvariantCulture));
        table.Method("ToString", (long number) => number.ToString(InvariantCulture));
        table.Method("ToString", (double number) => number.ToString(InvariantCulture));
        table.Method("ToString", (decimal number) => number.ToString(InvariantCulture));
        table.Method("ToString", (int number, string format) => TextOperations.Formatted(number, format));
        table.Method("ToString", (long number, string format) => TextOperations.Formatted(number, format));
        table.Method("ToString", (double number, string format) => TextOperations.Formatted(number, format));
        table.Method("ToString", (decimal number, string format) => TextOperations.Formatted(number, format));
        table.Method("CompareTo", (int number, int other) => number.CompareTo(other));
        table.Method("CompareTo", (long number, long other) => number.CompareTo(other));
        table.Method("CompareTo", (double number, double other) => number.CompareTo(other));
        table.Method("CompareTo", (decimal number, decimal other) => number.CompareTo(other));
    }

    private static void Mathematics(MemberTable table)
    {
        table.Static("Math", "Abs", (int a) => Math.Abs(a));
        table.Static("Math", "Abs", (long a) => Math.Abs(a));
        table.Static("Math", "Abs", (decimal a) => Math.Abs(a));
        table.Static("Math", "Abs", (double a) => Math.Abs(a));
        table.Static("Math", "Min", (int a, int b) => Math.Min(a, b));
        table.Static("Math", "Min", (long a, long b) => Math.Min(a, b));
        table.Static("Math", "Min", (decimal a, decimal b) => Math.Min(a, b));
        table.Static("Math", "Min", (double a, double b) => Math.Min(a, b));
        table.Static("Math", "Max", (int a, int b) => Math.Max(a, b));
        table.Static("Math", "Max", (long a, long b) => Math.Max(a, b));
        table.Static("Math", "Max", (decimal a, decimal b) => Math.Max(a, b));
        table.Static("Math", "Max", (double a, double b) => Math.Max(a, b));
        table.Static("Math", "Clamp", (int a, int low, int high) => Math.Clamp(a, low, high));
        table.Static("Math", "Clamp", (long a, long low, long high) => Math.Clamp(a, low, high));
        table.Static("Math", "Clamp", (decimal a, decimal low, decimal high) => Math.Clamp(a, low, high));
        table.Static("Math", "Clamp", (double a, double low, double high) => Math.Clamp(a, low, high));
        table.Static("Math", "Sign", (decimal a) => Math.Sign(a));
        table.Static("Math", "Sign", (double a) => Math.Sign(a));
        table.Static("Math", "Floor", (decimal a) => Math.Floor(a));
        table.Static("Math", "Floor", (double a) => Math.Floor(a));
        table.Static("Math", "Ceiling", (decimal a) => Math.Ceiling(a));
        table.Static("Math", "Ceiling", (double a) => Math.Ceiling(a));
        table.Static("Math", "Truncate", (decimal a) => Math.Truncate(a));
        table.Static("Math", "Truncate", (double a) => Math.Truncate(a));
        table.Static("Math", "Round", (decimal a) => Math.Round(a));
        table.Static("Math", "Round", (decimal a, int digits) => Math.Round(a, digits));
        table.Static("Math", "Round", (decimal a, MidpointRounding how) => Math.Round(a, how));
        table.Static("Math", "Round", (decimal a, int digits, MidpointRounding how) => Math.Round(a, digits, how));
        table.Static("Math", "Round", (double a) => Math.Round(a));
        table.Static("Math", "Round", (double a, int digits) => Math.Round(a, digits));
        table.Static("Math", "Round", (double a, MidpointRounding how) => Math.Round(a, how));
        table.Static("Math", "Round", (double a, int digits, MidpointRounding how) => Math.Round(a, digits, how));
        table.Static("Math", "Pow", (double a, double b) => Math.Pow(a, b));
        table.Static("Math", "Sqrt", (double a) => Math.Sqrt(a));
    }

    private static void Parsing(MemberTable table)
    {
        foreach (var name in (string[])["int", "Int32"])
        {
            table.Static(name, "Parse", (string text) => int.Parse(text, InvariantCulture));
            table.Value(name, "MaxValue", () => int.MaxValue);
            table.Value(name, "MinValue", () => int.MinValue);
        }

        foreach (var name in (string[])["long", "Int64"])
        {
            table.Static(name, "Parse", (string text) => long.Parse(text, InvariantCulture));
            table.Value(name, "MaxValue", () => long.MaxValue);
            table.Value(name, "MinValue", () => long.MinValue);
        }

        foreach (var name in (string[])["double", "Double"])
        {
            table.Static(name, "Parse", (string text) => double.Parse(text, InvariantCulture));
            table.Static(name, "IsNaN", (double number) => double.IsNaN(number));
            table.Value(name, "MaxValue", () => double.MaxValue);
            table.Value(name, "MinValue", () => double.MinValue);
        }
    }

    private static void Decimals(MemberTable table)
    {
        foreach (var name in (string[])["decimal", "Decimal"])
        {
            table.Static(name, "Parse", (string text) => decimal.Parse(text, InvariantCulture));
            table.Static(name, "Abs", (decimal a) => decimal.Abs(a));
            table.Static(name, "Min", (decimal a, decimal b) => decimal.Min(a, b));
            table.Static(name, "Max", (decimal a, decimal b) => decimal.Max(a, b));
            table.Static(name, "Floor", (decimal a) => decimal.Floor(a));
            table.Static(name, "Ceiling", (decimal a) => decimal.Ceiling(a));
            table.Static(name, "Truncate", (decimal a) => decimal.Truncate(a));
            table.Static(name, "Negate", (decimal a) => decimal.Negate(a));
            table.Static(name, "Compare", (decimal a, decimal b) => decimal.Compare(a, b));
            table.Static(name, "Round", (decimal a) => decimal.Round(a));
            table.Static(name, "Round", (decimal a, int digits) => decimal.Round(a, digits));
            table.Static(name, "Round", (decimal a, int digits, MidpointRounding how) => decimal.Round(a, digits, how));
            table.Value(name, "Zero", () => 0m);
            table.Value(name, "One", () => 1m);
            table.Value(name, "MaxValue", () => decimal.MaxValue);
            table.Value(name, "MinValue", () => decimal.MinValue);
        }
    }

    private static void Conversions(MemberTable table)
    {
        table.Static("Convert", "ToInt32", (int number) => number);
        table.Static("Convert", "ToInt32", (long number) => Convert.ToInt32(number));
        table.Static("Convert", "ToInt32", (decimal number) => Convert.ToInt32(number));
        table.Static("Convert", "ToInt32", (double number) => Convert.ToInt32(number));
        table.Static("Convert", "ToInt32", (string text) => Convert.ToInt32(text, InvariantCulture));
        table.Static("Convert", "ToInt32", (bool flag) => Convert.ToInt32(flag));
        table.Static("Convert", "ToInt64", (long number) => number);
        table.Static("Convert", "ToInt64", (decimal number) => Convert.ToInt64(number));
        table.Static("Convert", "ToInt64", (double number) => Convert.ToInt64(number));
        table.Static("Convert", "ToInt64", (string text) => Convert.ToInt64(text, InvariantCulture));
        table.Static("Convert", "ToDecimal", (decimal number) => number);
        table.Static("Convert", "ToDecimal", (double number) => Convert.ToDecimal(number));
        table.Static("Convert", "ToDecimal", (string text) => Convert.ToDecimal(text, InvariantCulture));
        table.Static("Convert", "ToDouble", (double number) => number);
        table.Static("Convert", "ToDouble", (decimal number) => Convert.ToDouble(number));
        table.Static("Convert", "ToDouble", (string text) => Convert.ToDouble(text, InvariantCulture));
    }
}
