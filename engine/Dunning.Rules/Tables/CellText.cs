using System.Text.RegularExpressions;
using Dunning.Rules.Language;
using Dunning.Rules.Language.Parsing;

namespace Dunning.Rules.Tables;

/// <summary>What stands in a cell: <c>&gt; 500</c>, <c>true</c>, <c>'NL'</c>, <c>100..500</c>, or several joined with <c>&amp;&amp;</c>.</summary>
internal static partial class CellText
{
    private static readonly string[] Operators = [">=", "<=", "!=", "<>", "==", "=", ">", "<"];

    /// <summary>A comparison as a cell shows it.</summary>
    public static string Show(string how, string right)
    {
        var shown = Number().IsMatch(right) ? right.TrimEnd('m', 'M') : PlainText().IsMatch(right) ? "'" + right[1..^1] + "'" : right;
        return how == "==" ? shown : how + " " + shown;
    }

    /// <summary>Several conditions on one column in one cell.</summary>
    public static string Join(IReadOnlyList<string> cells) => cells is [['>', '=', ' ', .. var low], ['<', '=', ' ', .. var high]] && Number().IsMatch(low) && Number().IsMatch(high)
        ? low + ".." + high
        : string.Join(" && ", cells);

    public static bool EndsInFraction(string text) => Fraction().IsMatch(text);

    /// <summary>The expression that a cell stands for; null when it stands for none.</summary>
    public static string? Write(string column, string cell, ColumnStyle style, Dialect dialect)
    {
        var written = Parts(cell).Select(part => WriteOne(column, part, style, dialect)).ToList();
        return written.Contains(null) ? null : string.Join(" && ", written);
    }

    /// <summary>A cell as a Dutch spreadsheet shows it: with a decimal comma.</summary>
    public static string ToSpreadsheet(string cell) => Numbers().IsMatch(cell) ? Point().Replace(cell, ",") : cell;

    /// <summary>A cell as a Dutch spreadsheet gives it.</summary>
    public static string FromSpreadsheet(string cell) => cell switch
    {
        "WAAR" => "true",
        "ONWAAR" => "false",
        _ => DutchNumbers().IsMatch(cell) ? Comma().Replace(cell, ".") : cell,
    };

    private static string? WriteOne(string column, string part, ColumnStyle style, Dialect dialect)
    {
        if (part is "true" or "false")
        {
            return style.IsSpelledOut ? $"{column} == {part}" : part == "true" ? column : "!" + column;
        }

        if (Between().Match(part) is { Success: true } between)
        {
            return $"{column} >= {Right(between.Groups["low"].Value, style)} && {column} <= {Right(between.Groups["high"].Value, style)}";
        }

        var how = Operators.FirstOrDefault(sign => part.StartsWith(sign, StringComparison.Ordinal));
        var right = Right(part[(how?.Length ?? 0)..].Trim(), style);
        var text = $"{column} {how switch { null or "=" => "==", "<>" => "!=", _ => how }} {right}";
        return right.Length > 0 && ConditionText.IsComparison(text, dialect) ? text : null;
    }

    private static string Right(string right, ColumnStyle style)
    {
        if (!Number().IsMatch(right) && !DutchNumbers().IsMatch(right))
        {
            return string.Concat(Scanner.Scan(right).Select(token => right[token.Start..token.End] is var piece && token.Kind == TokenKind.SingleQuoted && piece.Length > 1 && piece[^1] == '\''
                ? "\"" + piece[1..^1].Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
                : piece));
        }

        var number = Comma().Replace(right, ".");
        var hasFraction = number.Contains('.', StringComparison.Ordinal);
        return char.IsDigit(number[^1]) && (style.IsDecimal || (hasFraction && !style.IsDouble)) ? number + "m" : number;
    }

    // At the top only: what stands in parentheses or quotes belongs together.
    private static IEnumerable<string> Parts(string cell)
    {
        var (start, depth) = (0, 0);
        foreach (var token in Scanner.Scan(cell))
        {
            var piece = cell[token.Start..token.End];
            depth += piece is "(" or "[" or "{" ? 1 : piece is ")" or "]" or "}" ? -1 : 0;
            if (piece == "&&" && depth == 0)
            {
                yield return cell[start..token.Start].Trim();
                start = token.End;
            }
        }

        yield return cell[start..].Trim();
    }

    [GeneratedRegex(@"^-?\d+(\.\d+)?[mM]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("""^"[^"\\']*"$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainText();

    [GeneratedRegex(@"\d\.\d+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^(?<low>-?\d+([.,]\d+)?[mM]?)\s*\.\.\s*(?<high>-?\d+([.,]\d+)?[mM]?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^([<>=!]+ )?-?\d+(\.\d+)?(\.\.-?\d+(\.\d+)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^([<>=!]+ ?)?-?\d+(,\d+)?(\.\.-?\d+(,\d+)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DutchNumbers();

    [GeneratedRegex(@"(?<=\d)\.(?=\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Point();

    [GeneratedRegex(@"(?<=\d),(?=\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comma();
}
