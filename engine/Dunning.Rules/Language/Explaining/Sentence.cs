using System.Collections;
using System.Globalization;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Explaining;

/// <summary>Writes operands as a clause in Dutch or English: the facts as they were, also where a condition failed.</summary>
internal sealed class Sentence(CultureInfo culture)
{
    private readonly bool isDutch = culture.TwoLetterISOLanguageName == "nl";

    public string Of(IReadOnlyList<Operand> operands)
    {
        if (operands.Count == 0)
        {
            return isDutch ? "altijd zo" : "always so";
        }

        var parts = operands.Select(Part).Distinct().ToArray();
        return (isDutch ? "omdat " : "because ") + string.Join(isDutch ? " en " : " and ", parts);
    }

    private string Part(Operand written)
    {
        var operand = isDutch ? written : written with { Label = written.EnglishLabel ?? written.Label, RightLabel = written.EnglishRightLabel ?? written.RightLabel };
        if ((isDutch ? operand.Clause : operand.EnglishClause) is { } clause)
        {
            return clause;
        }

        if (operand.IsValue)
        {
            var value = Written(operand.Left, operand.Format);
            return isDutch ? $"{operand.Label} {value} is" : $"{operand.Label} is {value}";
        }

        if (operand.Operator is null)
        {
            return Flag(operand);
        }

        var (left, right) = (operand.Left, operand.Right);
        if (left is null || right is null)
        {
            return Missing(operand);
        }

        var sign = Fact(operand.Operator, operand.Holds);
        var rightText = (operand.RightLabel is null ? "" : operand.RightLabel + " ") + Written(right, operand.Format);
        return sign == "=" ? $"{operand.Label} = {rightText}" : $"{operand.Label} {Written(left, operand.Format)} {sign} {rightText}";
    }

    private string Flag(Operand operand)
    {
        var isNamed = operand.Label != operand.Text || operand.Text.All(c => char.IsLetterOrDigit(c) || c is '.' or '_');
        return isNamed
            ? (operand.Holds ? "" : isDutch ? "niet " : "not ") + operand.Label
            : operand.Label + " is " + Written(operand.Holds, null);
    }

    private string Missing(Operand operand)
    {
        var label = operand.Left is null ? operand.Label : operand.Right is null && operand.RightLabel is { } right ? right : operand.Label;
        var isMissing = operand.Left is null || (operand.Right is null && operand.RightLabel is not null);
        return (isMissing, isDutch) switch
        {
            (true, true) => label + " leeg is",
            (true, false) => label + " is missing",
            (false, true) => $"{label} {Written(operand.Left, operand.Format)} is ingevuld",
            (false, false) => $"{label} {Written(operand.Left, operand.Format)} is filled in",
        };
    }

    /// <summary>The comparison that was true, as a sign.</summary>
    public static string Fact(string written, bool holds) => (written, holds) switch
    {
        ("==", true) or ("!=", false) => "=",
        ("==", false) or ("!=", true) => "≠",
        ("<", true) or (">=", false) => "<",
        ("<=", true) or (">", false) => "≤",
        (">", true) or ("<=", false) => ">",
        _ => "≥",
    };

    public string Written(object? value, string? format) => value switch
    {
        null => isDutch ? "leeg" : "missing",
        bool flag => (flag, isDutch) switch { (true, true) => "waar", (true, false) => "true", (false, true) => "niet waar", _ => "false" },
        string or char => "'" + value + "'",
        decimal amount => amount.ToString(format ?? "C", culture),
        double number => number.ToString(format ?? "0.####", culture),
        DateOnly day => day.ToString(format ?? "d MMMM yyyy", culture),
        DateTime moment => moment.ToString(format ?? (moment.TimeOfDay == TimeSpan.Zero ? "d MMMM yyyy" : "d MMMM yyyy HH:mm"), culture),
        IFormattable other => other.ToString(format, culture),
        IEnumerable list => list.Cast<object?>().Count().ToString(culture) + (isDutch ? " regels" : " items"),
        RecordValue record => record.Shape.Name,
        _ => Convert.ToString(value, culture) ?? "",
    };
}
