namespace Dunning.Tests.Rules;

/// <summary>Makes well-typed C# expressions over <see cref="OracleFacts"/>.</summary>
internal sealed class ExpressionGenerator(Random random)
{
    private int lambdas;

    public string Any(int depth) => random.Next(8) switch
    {
        0 => Whole(depth),
        1 => Long(depth),
        2 => Amount(depth),
        3 => Real(depth),
        4 => Text(depth),
        5 => Missing(depth),
        _ => Flag(depth),
    };

    public string Flag(int depth) => depth <= 0 ? One("p", "q", "true", "false", "p", "q") : random.Next(14) switch
    {
        0 => $"({Flag(depth - 1)} && {Flag(depth - 1)})",
        1 => $"({Flag(depth - 1)} || {Flag(depth - 1)})",
        2 => "!" + Flag(depth - 1),
        3 => $"({Flag(depth - 1)} {One("&", "|")} {Flag(depth - 1)})",
        4 => $"({Number(depth - 1)} {Order()} {Whole(depth - 1)})",
        5 => $"({Amount(depth - 1)} {Order()} {Amount(depth - 1)})",
        6 => $"({Real(depth - 1)} {Order()} {Real(depth - 1)})",
        7 => $"({Text(depth - 1)} {One("==", "!=")} {Text(depth - 1)})",
        8 => $"({Missing(depth - 1)} {Order()} {Whole(depth - 1)})",
        9 => $"({Missing(depth - 1)} {One("== null", "!= null", "is null", "is not null")})",
        10 => $"({Day(depth - 1)} {Order()} {Day(depth - 1)})",
        11 => $"({Flag(depth - 1)} ? {Flag(depth - 1)} : {Flag(depth - 1)})",
        12 => Lambda("x", lambdas < 2 ? One("xs.Any", "xs.All") : "", body => $"{body} {Order()} {Whole(depth - 1)}") ?? "p",
        _ => $"{Text(depth - 1)}.{One("Contains", "StartsWith", "EndsWith")}(\"{One("a", "1", "x-")}\")",
    };

    public string Whole(int depth) => depth <= 0 ? One("i", "k", "0", "1", "7", "-3", "2147483647", "xs.Count", "s.Length", "u.Day") : random.Next(11) switch
    {
        0 or 1 or 2 => $"({Whole(depth - 1)} {One("+", "-", "*", "/", "%")} {Whole(depth - 1)})",
        3 => $"-({Whole(depth - 1)})",
        4 => $"({Flag(depth - 1)} ? {Whole(depth - 1)} : {Whole(depth - 1)})",
        5 => $"({Missing(depth - 1)} ?? {Whole(depth - 1)})",
        6 => $"Math.{One("Min", "Max")}({Whole(depth - 1)}, {Whole(depth - 1)})",
        7 => $"(int)({Amount(depth - 1)})",
        8 => Lambda("x", lambdas < 2 ? One("xs.Sum", "xs.Max", "xs.Min", "ws.Sum") : "", body => $"{body} {One("+", "*", "-")} {Whole(depth - 1)}") ?? "i",
        9 => Lambda("x", lambdas < 2 ? "xs.Count" : "", body => $"{body} {Order()} {Whole(depth - 1)}") ?? "k",
        _ => $"xs.{One("First()", "Last()", "Count()", "Sum()", "ElementAt(1)", "OrderBy(z => -z).First()", "Distinct().Count()", "Skip(1).Take(2).Sum()", "FirstOrDefault()", "OrderBy(z => z % 2).ThenBy(z => z).Last()", "SelectMany(z => xs).Count()", "Reverse().First()")}",
    };

    private string Long(int depth) => depth <= 0 ? One("n", "5L", "n") : random.Next(3) switch
    {
        0 => $"({Long(depth - 1)} {One("+", "-", "*", "/", "%")} {Whole(depth - 1)})",
        1 => $"Math.Abs({Long(depth - 1)})",
        _ => $"(long)({Whole(depth - 1)})",
    };

    private string Amount(int depth) => depth <= 0 ? One("a", "b", "0m", "1.50m", "0.01m", "ys.First()") : random.Next(8) switch
    {
        0 or 1 or 2 => $"({Amount(depth - 1)} {One("+", "-", "*", "/", "%")} {Amount(depth - 1)})",
        3 => $"({Amount(depth - 1)} {One("+", "*")} {Whole(depth - 1)})",
        4 => $"Math.Round({Amount(depth - 1)}, 2)",
        5 => $"({Flag(depth - 1)} ? {Amount(depth - 1)} : {Amount(depth - 1)})",
        6 => $"(d ?? {Amount(depth - 1)})",
        _ => Lambda("y", lambdas < 2 ? One("ys.Sum", "ys.Max", "ys.Average") : "", body => $"{body} * {Amount(depth - 1)}") ?? "a",
    };

    private string Real(int depth) => depth <= 0 ? One("r", "0.5", "2.0", "1e3", "r") : random.Next(5) switch
    {
        0 or 1 => $"({Real(depth - 1)} {One("+", "-", "*", "/")} {Real(depth - 1)})",
        2 => $"({Real(depth - 1)} * {Whole(depth - 1)})",
        3 => $"Math.{One("Floor", "Ceiling", "Abs", "Sqrt", "Truncate")}({Real(depth - 1)})",
        _ => $"(double)({Amount(depth - 1)})",
    };

    private string Text(int depth) => depth <= 0 ? One("s", "t", "\"\"", "\"a1\"", "\"x-y\"") : random.Next(7) switch
    {
        0 => $"({Text(depth - 1)} + {Any(depth - 2)})",
        1 => $"{Text(depth - 1)}.{One("Trim()", "ToUpper()", "ToLowerInvariant()", "Replace(\"a\", \"bb\")", "Substring(1)", "PadLeft(6, '0')", "Insert(0, \"q\")", "Remove(1)")}",
        2 => $"({Flag(depth - 1)} ? {Text(depth - 1)} : {Text(depth - 1)})",
        3 => $"string.Concat({Text(depth - 1)}, {Text(depth - 1)})",
        4 => $"({Whole(depth - 1)}).ToString()",
        5 => $"(t ?? {Text(depth - 1)})",
        _ => $"string.Join(\",\", xs)",
    };

    private string Missing(int depth) => depth <= 0 ? One("m", "m", "t?.Length") : random.Next(3) switch
    {
        0 => $"({Missing(depth - 1)} {One("+", "-", "*")} {Whole(depth - 1)})",
        1 => $"({Flag(depth - 1)} ? {Missing(depth - 1)} : (int?)null)",
        _ => "-" + One("m", "m"),
    };

    private string Day(int depth) => depth <= 0 ? One("u", "v", "new DateOnly(2026, 2, 28)")
        : $"{Day(depth - 1)}.{One("AddDays", "AddMonths", "AddYears")}({Whole(Math.Min(depth - 1, 1))})";

    private string Number(int depth) => random.Next(3) == 0 ? Long(depth) : Whole(depth);

    private string Order() => One("==", "!=", "<", "<=", ">", ">=");

    private string? Lambda(string item, string method, Func<string, string> body)
    {
        if (method.Length == 0)
        {
            return null;
        }

        var name = item + lambdas.ToString(System.Globalization.CultureInfo.InvariantCulture);
        lambdas++;
        var made = $"{method}({name} => {body(name)})";
        lambdas--;
        return made;
    }

    private string One(params string[] choices) => choices[random.Next(choices.Length)];
}
