using System.Globalization;
using System.Linq.Expressions;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Explaining;

/// <summary>Parts of an expression in words, Dutch or English: what is looked at, and clauses for questions that have no operator.</summary>
internal sealed class Phrases(string text, CultureInfo culture, Func<Node, object?> valueOf)
{
    private readonly bool isDutch = culture.TwoLetterISOLanguageName == "nl";
    private readonly Sentence sentence = new(culture);
    private readonly Dictionary<ItemNode, Node> guarded = [];

    /// <summary>What it is called, or how it is worked out.</summary>
    public string Of(Node node) => Labels.Of(node, isDutch) ?? node switch
    {
        ConstantNode constant => Constant(constant, null),
        ConvertNode convert => Of(convert.Value),
        ItemNode item => guarded.TryGetValue(item, out var value) ? Of(value) : In("de waarde", "the value"),
        FieldNode { Record: ItemNode item } field => guarded.TryGetValue(item, out var record) ? $"{field.Field.Name} {In("van", "of")} {Of(record)}" : field.Field.Name,
        GuardNode guard => Guarded(guard),
        OperationNode { Right: { } right } operation when Sign(operation.Kind) is { } sign => $"{Operand(operation.Left)} {sign} {Operand(right)}",
        OperationNode { Kind: ExpressionType.Coalesce, Right: { } right } either => $"{Of(either.Left)} {In("(of anders", "(or else")} {Of(right)})",
        OperationNode { Kind: ExpressionType.NegateChecked } negative => "−" + Of(negative.Left),
        CallNode call => Call(call) ?? Written(node),
        _ => Written(node),
    };

    /// <summary>A question that was answered: <c>naam 'Jansen' niet met 'Z' begint</c>; null when it has no wording of its own.</summary>
    public string? Clause(Node node, bool holds)
    {
        var (no, not) = (holds ? "" : "niet ", holds ? "" : "not ");
        return node switch
        {
            CallNode { Name: "Any", Children: [var list, LambdaNode lambda] } => holds
                ? In($"er in {Of(list)} minstens één is waarvoor geldt: {Condition(lambda.Body)}", $"there is at least one in {Of(list)} with {Condition(lambda.Body)}")
                : In($"er in {Of(list)} geen is waarvoor geldt: {Condition(lambda.Body)}", $"there is none in {Of(list)} with {Condition(lambda.Body)}"),
            CallNode { Name: "All", Children: [var list, LambdaNode lambda] } =>
                In($"{no}voor alles in {Of(list)} geldt: {Condition(lambda.Body)}", $"{not}everything in {Of(list)} has {Condition(lambda.Body)}"),
            CallNode { Name: "Contains", Children: [ListNode list, var value] } =>
                In($"{Valued(value)} {(holds ? "" : "g")}een van {Items(list)} is", $"{Valued(value)} is {(holds ? "" : "not ")}one of {Items(list)}"),
            CallNode { Name: "Contains", Children: [{ Shape: ListShape } list, var value] } =>
                In($"{Of(list)} {Shown(value)} {no}bevat", $"{Of(list)} {(holds ? "contains" : "does not contain")} {Shown(value)}"),
            CallNode { Name: "StartsWith", Children: [var whole, var part, ..] } =>
                In($"{Valued(whole)} {no}met {Shown(part)} begint", $"{Valued(whole)} {(holds ? "starts" : "does not start")} with {Shown(part)}"),
            CallNode { Name: "EndsWith", Children: [var whole, var part, ..] } =>
                In($"{Valued(whole)} {no}op {Shown(part)} eindigt", $"{Valued(whole)} {(holds ? "ends" : "does not end")} with {Shown(part)}"),
            CallNode { Name: "Contains", Children: [var whole, var part, ..] } =>
                In($"{Valued(whole)} {Shown(part)} {no}bevat", $"{Valued(whole)} {(holds ? "contains" : "does not contain")} {Shown(part)}"),
            CallNode { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", Children: [var whole] } =>
                holds ? In($"{Of(whole)} leeg is", $"{Of(whole)} is empty") : In($"{Valued(whole)} niet leeg is", $"{Valued(whole)} is not empty"),
            CallNode { Name: "Equals", Children: [var left, var right, ..] } =>
                $"{Valued(left)} {(holds ? "=" : "≠")} {Shown(right)}",
            _ => null,
        };
    }

    private string? Call(CallNode call) => (call.Name, call.Children) switch
    {
        ("Count", [var list]) => In("aantal ", "number of ") + Of(list),
        ("Count", [var list, LambdaNode lambda]) => In($"aantal {Of(list)} (met {Condition(lambda.Body)})", $"number of {Of(list)} (with {Condition(lambda.Body)})"),
        ("Sum", [var list, LambdaNode lambda]) => Over(In("som van", "sum of"), list, lambda),
        ("Average", [var list, LambdaNode lambda]) => Over(In("gemiddelde van", "average of"), list, lambda),
        ("Min", [var list, LambdaNode lambda]) => Over(In("laagste", "lowest"), list, lambda),
        ("Max", [var list, LambdaNode lambda]) => Over(In("hoogste", "highest"), list, lambda),
        ("Where", [var list, LambdaNode lambda]) => In($"{Of(list)} (met {Condition(lambda.Body)})", $"{Of(list)} (with {Condition(lambda.Body)})"),
        ("Select", [var list, LambdaNode lambda]) => In($"{Of(lambda.Body)} van {Of(list)}", $"{Of(lambda.Body)} of {Of(list)}"),
        ("First" or "FirstOrDefault", [var list]) => In($"eerste van {Of(list)}", $"first of {Of(list)}"),
        ("Last" or "LastOrDefault", [var list]) => In($"laatste van {Of(list)}", $"last of {Of(list)}"),
        ("Length", [var whole]) => In("lengte van ", "length of ") + Of(whole),
        ("Substring", [var whole, ..]) => In("deel van ", "part of ") + Of(whole),
        ("ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "Trim" or "ToString" or "ToDecimal" or "ToDouble", [var whole]) => Of(whole),
        ("Year", [var day]) => In("jaar van ", "year of ") + Of(day),
        ("Month", [var day]) => In("maand van ", "month of ") + Of(day),
        ("Day", [var day]) => In("dag van ", "day of ") + Of(day),
        ("DayOfWeek", [var day]) => In("weekdag van ", "weekday of ") + Of(day),
        ("AddDays", [var day, var count]) => Later(day, count, In("dagen", "days")),
        ("AddMonths", [var day, var count]) => Later(day, count, In("maanden", "months")),
        ("AddYears", [var day, var count]) => Later(day, count, In("jaar", "years")),
        ("Round", [var number, ..]) => In($"{Of(number)} (afgerond)", $"{Of(number)} (rounded)"),
        ("Abs", [var number]) => In("grootte van ", "size of ") + Of(number),
        ("Min", [var a, var b]) => In($"laagste van {Of(a)} en {Of(b)}", $"lower of {Of(a)} and {Of(b)}"),
        ("Max", [var a, var b]) => In($"hoogste van {Of(a)} en {Of(b)}", $"higher of {Of(a)} and {Of(b)}"),
        _ => null,
    };

    // The condition of a lambda: it is about many values, so none is shown.
    private string Condition(Node node) => node switch
    {
        OperationNode { Kind: ExpressionType.AndAlso or ExpressionType.And, Right: { } right } both => $"{Condition(both.Left)} {In("en", "and")} {Condition(right)}",
        OperationNode { Kind: ExpressionType.OrElse or ExpressionType.Or, Right: { } right } either => $"{Condition(either.Left)} {In("of", "or")} {Condition(right)}",
        OperationNode { Kind: ExpressionType.Not } not => In("niet ", "not ") + Condition(not.Left),
        OperationNode { IsComparison: true, Right: ConstantNode { IsNull: true } } missing =>
            Of(missing.Left) + (missing.Kind == ExpressionType.Equal ? In(" leeg", " missing") : In(" ingevuld", " filled in")),
        OperationNode { IsComparison: true, Right: { } right } comparison =>
            $"{Side(comparison.Left, right)} {Sentence.Fact(Signs.Of(comparison.Kind), holds: true)} {Side(right, comparison.Left)}",
        CallNode => Clause(node, holds: true) ?? Of(node),
        _ => Of(node),
    };

    private string Side(Node node, Node other) => node is ConstantNode constant ? Constant(constant, Labels.FormatOf(other, node)) : Of(node);

    private string Over(string what, Node list, LambdaNode lambda) => lambda.Body is ItemNode
        ? $"{what} {Of(list)}"
        : In($"{what} {Of(lambda.Body)} over {Of(list)}", $"{what} {Of(lambda.Body)} over {Of(list)}");

    private string Later(Node day, Node count, string unit)
    {
        var days = count is ConvertNode { Value: var inner } ? inner : count;
        return days is ConstantNode { Value: { } value } && Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var number
            ? $"{Of(day)} {(number < 0 ? "−" : "+")} {Math.Abs(number).ToString("0.##", culture)} {unit}"
            : $"{Of(day)} + {Operand(count)} {unit}";
    }

    private string Guarded(GuardNode guard)
    {
        guarded[guard.Item] = guard.Value;
        return Of(guard.Rest);
    }

    private string Operand(Node node) => node switch
    {
        ConstantNode { Value: decimal number } => number.ToString("#,0.####", culture),
        OperationNode { Right: not null } => $"({Of(node)})",
        _ => Of(node),
    };

    // With its value, when it can be known: inside a lambda there are many.
    private string Valued(Node node) => node is ConstantNode ? Shown(node) : Depends(node) ? Of(node) : $"{Of(node)} {sentence.Written(valueOf(node), Labels.FieldOf(node)?.Format)}";

    private string Shown(Node node) => node is ConstantNode constant ? Constant(constant, null) : Valued(node);

    private static bool Depends(Node node) => node is ItemNode || node.Children.Any(Depends);

    private string Items(ListNode list) => string.Join(", ", list.Children.Select(Shown));

    private string Constant(ConstantNode constant, string? format) => constant is { Shape: EnumShape choice, Value: { } value }
        ? "'" + choice.NameOf(value) + "'"
        : sentence.Written(constant.Value, format);

    private static string? Sign(ExpressionType kind) => kind switch
    {
        ExpressionType.AddChecked or ExpressionType.Add => "+",
        ExpressionType.SubtractChecked or ExpressionType.Subtract => "−",
        ExpressionType.MultiplyChecked => "×",
        ExpressionType.Divide => "÷",
        _ => null,
    };

    private string Written(Node node) => node.Extent.Of(text).Trim();

    private string In(string dutch, string english) => isDutch ? dutch : english;
}
