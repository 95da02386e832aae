using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Findings;

namespace Dunning.Rules.Definitions;

/// <summary>Reads RulesEngine's JSON: one workflow or an array of them, names in any case, nulls as if absent.</summary>
/// <remarks>
/// Also read: comments, commas and a semicolon at the end, a byte order mark, one thing where a list is wanted, <c>"true"</c> for true. Properties that mean nothing
/// here are kept as written and warned of.
/// </remarks>
public static class RuleSetReader
{
    internal static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly string[] SetNames = ["WorkflowName", "WorkflowsToInject", "WorkflowRulesToInject", "RuleExpressionType", "GlobalParams", "Rules"];
    private static readonly string[] RuleNames =
        ["RuleName", "Expression", "Operator", "Rules", "LocalParams", "Enabled", "ErrorMessage", "SuccessEvent", "Properties", "RuleExpressionType", "Actions"];

    private static readonly string[] ParameterNames = ["Name", "Expression"];
    private static readonly string[] ActionNames = ["Name", "Context"];

    /// <summary>The rule sets of a text, with everything that is wrong in their form; expressions are checked when they are compiled.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="file">Its name, for findings.</param>
    public static RuleSetReading Read(string json, string file = "")
    {
        try
        {
            using var document = JsonDocument.Parse(json.Trim('\uFEFF', ' ', '\t', '\r', '\n').TrimEnd(';'), Tolerant);
            return Read(document.RootElement, file);
        }
        catch (JsonException failure)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {failure.LineNumber + 1} column {failure.BytePositionInLine + 1}");
            return new RuleSetReading([], [Finding.Error("rules.json", file, place, "This is not JSON: " + failure.Message)]);
        }
    }

    /// <summary>The rule sets of an element that was parsed before.</summary>
    public static RuleSetReading Read(JsonElement element, string file = "")
    {
        var findings = new List<Finding>();
        var sets = element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().Select((item, i) => Set(new Part(item, "[" + i.ToString(CultureInfo.InvariantCulture) + "]", file, findings))).ToArray(),
            JsonValueKind.Object => [Set(new Part(element, "", file, findings))],
            _ => [],
        };
        if (sets.Length == 0)
        {
            findings.Add(Finding.Error("rules.json", file, "", "A rule file holds one workflow or an array of them."));
        }

        var read = sets.OfType<RuleSetDefinition>().ToArray();
        findings.AddRange(RuleSetForm.Check(read));
        return new RuleSetReading(read, findings);
    }

    private static RuleSetDefinition? Set(Part part)
    {
        if (!part.IsObject("a workflow"))
        {
            return null;
        }

        ExpressionType(part);
        return new RuleSetDefinition
        {
            Name = part.Text("WorkflowName") ?? "",
            Injects = [.. part.Texts("WorkflowsToInject") ?? [], .. part.Texts("WorkflowRulesToInject") ?? []],
            GlobalParams = [.. part.Items("GlobalParams").Select(Parameter).OfType<ParameterDefinition>()],
            Rules = [.. part.Items("Rules").Select(Rule).OfType<RuleDefinition>()],
            Others = part.Others(SetNames, "$schema"),
            File = part.File,
            Place = part.Path,
        };
    }

    private static RuleDefinition? Rule(Part part)
    {
        if (!part.IsObject("a rule"))
        {
            return null;
        }

        ExpressionType(part);
        var actions = part.Child("Actions");
        return new RuleDefinition
        {
            Name = part.Text("RuleName") ?? "",
            Expression = part.Text("Expression"),
            Operator = Operator(part),
            Rules = [.. part.Items("Rules").Select(Rule).OfType<RuleDefinition>()],
            LocalParams = [.. part.Items("LocalParams").Select(Parameter).OfType<ParameterDefinition>()],
            Enabled = part.Flag("Enabled") ?? true,
            ErrorMessage = part.Text("ErrorMessage"),
            SuccessEvent = part.Text("SuccessEvent"),
            Properties = part.Child("Properties")?.ToNode(),
            OnSuccess = Action(actions?.Child("OnSuccess")),
            OnFailure = Action(actions?.Child("OnFailure")),
            Others = part.Others(RuleNames, "ErrorType"),
            Place = part.Path,
        };
    }

    // There is only one kind of expression. Saying so is not kept; RulesEngine fails on the text at a workflow, so it is better left out.
    private static void ExpressionType(Part part)
    {
        if (!part.Says("RuleExpressionType", "LambdaExpression", "0"))
        {
            part.Warn("rules.expression-type", "RuleExpressionType", "There is only one type of expression, LambdaExpression; the rules are read as such.");
        }
    }

    private static RuleOperator? Operator(Part part)
    {
        if (part.Text("Operator") is not { Length: > 0 } written)
        {
            return null;
        }

        if (!char.IsDigit(written[0]) && Enum.TryParse<RuleOperator>(written, ignoreCase: true, out var known))
        {
            return known;
        }

        part.Refuse(
            "rules.unknown-operator", "Operator", $"\"{written}\" is no operator; known are And, AndAlso, Or and OrElse.",
            Suggestion.Hint(written, Enum.GetNames<RuleOperator>()));
        return null;
    }

    private static ParameterDefinition? Parameter(Part part) => part.IsObject("a parameter")
        ? new ParameterDefinition(part.Text("Name") ?? "", part.Text("Expression") ?? "", part.Path) { Others = part.Others(ParameterNames) }
        : null;

    private static ActionDefinition? Action(Part? part)
    {
        if (part is null || !part.IsObject("an action"))
        {
            return null;
        }

        var context = part.Child("Context");
        return new ActionDefinition(part.Text("Name") ?? "", part.Path)
        {
            Expression = context?.Text("Expression"),
            RuleSet = context?.Text("WorkflowName"),
            Rule = context?.Text("RuleName"),
            InputFilter = context?.Texts("InputFilter"),
            AdditionalInputs = [.. context?.Items("AdditionalInputs").Select(Parameter).OfType<ParameterDefinition>() ?? []],
            Context = context?.ToNode() ?? new JsonObject(),
            Others = part.Others(ActionNames),
        };
    }
}
