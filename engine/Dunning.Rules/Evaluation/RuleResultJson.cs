using System.Globalization;
using System.Text.Json.Nodes;
using Dunning.Rules.Types;

namespace Dunning.Rules.Evaluation;

/// <summary>Results as JSON, in the form that <c>dunning rules eval</c> answers.</summary>
public static class RuleResultJson
{
    /// <param name="results">In rule order.</param>
    /// <param name="culture">Language of the explaining sentences; null for no explanations.</param>
    /// <param name="silent">Whether failures give way to the rule's own message.</param>
    /// <param name="withOutput">Whether outputs of actions are written with their rule.</param>
    public static JsonArray Write(IReadOnlyList<RuleResult> results, CultureInfo? culture, bool silent = false, bool withOutput = true) =>
        new([.. results.Select(result => (JsonNode)Write(result, culture, silent, withOutput))]);

    private static JsonObject Write(RuleResult result, CultureInfo? culture, bool silent, bool withOutput)
    {
        var json = new JsonObject { ["ruleName"] = result.RuleName, ["success"] = result.IsSuccess };
        if (withOutput && result.Action is { Error: null, Output: { } output })
        {
            json["output"] = JsonValues.Write(output);
        }

        var error = silent ? result.Message : result.Error;
        if (error is not null)
        {
            json["error"] = error;
            json["errorKind"] = silent ? "message" : Kind(result.ErrorKind);
        }

        if (withOutput && result.Action?.Error is { } actionError)
        {
            json["actionError"] = actionError;
        }

        if (culture is not null && result.Explain() is { } explanation)
        {
            json["because"] = explanation.ToSentence(culture);
            json["operands"] = new JsonArray([.. explanation.Operands.Select(operand => (JsonNode)new JsonObject
            {
                ["text"] = operand.Text,
                ["left"] = JsonValues.Write(operand.Left),
                ["operator"] = operand.Operator,
                ["right"] = JsonValues.Write(operand.Right),
                ["holds"] = operand.Holds,
            })]);
        }

        if (result.Children.Count > 0)
        {
            json["children"] = Write(result.Children, culture, silent, withOutput);
        }

        return json;
    }

    private static string Kind(RuleErrorKind kind) => kind switch
    {
        RuleErrorKind.Compile => "compile",
        RuleErrorKind.Runtime => "runtime",
        RuleErrorKind.ScopedParamRuntime => "scopedParamRuntime",
        _ => "message",
    };
}
