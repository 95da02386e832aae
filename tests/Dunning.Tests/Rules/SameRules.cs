using System.Text.Json.Nodes;
using Dunning.Rules.Definitions;

namespace Dunning.Tests.Rules;

/// <summary>Whether two rule sets say the same, field by field and without the writer's help; places do not count.</summary>
internal static class SameRules
{
    public static bool Are(IReadOnlyList<RuleSetDefinition> one, IReadOnlyList<RuleSetDefinition> other) => Each(one, other, Are);

    public static bool Are(RuleSetDefinition one, RuleSetDefinition other) =>
        one.Name == other.Name && one.Injects.SequenceEqual(other.Injects, StringComparer.Ordinal) && Each(one.GlobalParams, other.GlobalParams, Are)
        && Each(one.Rules, other.Rules, Are) && Are(one.Others, other.Others);

    public static bool Are(RuleDefinition one, RuleDefinition other) =>
        (one.Name, one.Expression, one.Operator, one.Enabled, one.ErrorMessage, one.SuccessEvent)
            == (other.Name, other.Expression, other.Operator, other.Enabled, other.ErrorMessage, other.SuccessEvent)
        && Each(one.Rules, other.Rules, Are) && Each(one.LocalParams, other.LocalParams, Are) && Are(one.Properties, other.Properties)
        && Are(one.OnSuccess, other.OnSuccess) && Are(one.OnFailure, other.OnFailure) && Are(one.Others, other.Others);

    private static bool Are(ParameterDefinition one, ParameterDefinition other) => one.Name == other.Name && one.Expression == other.Expression && Are(one.Others, other.Others);

    private static bool Are(ActionDefinition? one, ActionDefinition? other) =>
        one is null || other is null
            ? one == other
            : (one.Name, one.Expression, one.RuleSet, one.Rule) == (other.Name, other.Expression, other.RuleSet, other.Rule)
                && (one.InputFilter is null == other.InputFilter is null) && (one.InputFilter ?? []).SequenceEqual(other.InputFilter ?? [], StringComparer.Ordinal)
                && Each(one.AdditionalInputs, other.AdditionalInputs, Are) && Are(one.Others, other.Others)
                && one.Context.All(given => other.Context.Any(also => also.Key.Equals(given.Key, StringComparison.OrdinalIgnoreCase) && JsonNode.DeepEquals(given.Value, also.Value)));

    private static bool Are(JsonObject? one, JsonObject? other) => JsonNode.DeepEquals(one, other);

    private static bool Each<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, T, bool> same) =>
        one.Count == other.Count && one.Zip(other, same).All(equal => equal);
}
