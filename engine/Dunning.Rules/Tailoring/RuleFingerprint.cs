using System.Security.Cryptography;
using System.Text;
using Dunning.Rules.Definitions;

namespace Dunning.Rules.Tailoring;

/// <summary>What a rule says, in short: two rules with the same fingerprint decide the same. Notes in <c>Properties</c> do not count.</summary>
public static class RuleFingerprint
{
    /// <summary>The property in which an override remembers the office's rule it was made from.</summary>
    public const string Property = "basedOn";

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Of(RuleDefinition rule)
    {
        var text = RuleSetWriter.Write([new RuleSetDefinition { Name = "", Rules = [Plain(rule)] }]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>What an override remembers; null when it remembers nothing.</summary>
    public static string? Remembered(RuleDefinition rule) =>
        rule.Properties?[Property] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static RuleDefinition Plain(RuleDefinition rule) => rule with { Properties = null, Others = null, Rules = [.. rule.Rules.Select(Plain)] };
}
