using System.Collections;
using System.Text.Json;
using Dunning.Cases.Activities;
using Dunning.Core.Languages;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;

namespace Dunning.Web.Studio;

/// <summary>The inputs of an activity in Studio's form, with what may be chosen for each.</summary>
internal sealed class InputPalette(Language language, PaletteChoices choices)
{
    private const string Dropdown = "dropdown";
    private const string Outcomes = "dynamic-outcomes";

    public object Describe(ActivityDescriptor activity, InputDescriptor input, int order)
    {
        var items = Items(input);
        var hint = items is null ? input.UiHint : Dropdown;
        return new
        {
            input.Name,
            DisplayName = input.DisplayName.In(language),
            Description = input.Description.In(language),
            TypeName = StudioTypes.Of(input.Shape),
            UiHint = hint,
            IsWrapped = input.Wrapped,
            IsBrowsable = true,
            IsReadOnly = false,
            IsSensitive = false,
            IsSynthetic = false,
            Order = order,
            DefaultValue = Default(input),
            input.DefaultSyntax,
            input.Category,
            StorageDriverType = (string?)null,
            UiSpecifications = Specifications(activity, hint, items ?? []),
        };
    }

    /// <summary>What a new activity starts with: a list of outcomes has to be there for its ports to show.</summary>
    public Dictionary<string, object> Construction(ActivityDescriptor activity) => activity.Inputs
        .Where(input => input.UiHint == Outcomes && input.Required)
        .ToDictionary(
            input => JsonNamingPolicy.CamelCase.ConvertName(input.Name),
            object (input) => new { TypeName = StudioTypes.Of(input.Shape), Expression = new { Type = "Object", Value = JsonSerializer.Serialize(FirstOutcomes) } },
            StringComparer.Ordinal);

    private static readonly string[] FirstOutcomes = ["Done"];

    // Null for what is typed.
    private IReadOnlyList<(string Text, string Value)>? Items(InputDescriptor input) => input switch
    {
        { Options.Count: > 0 } => [.. input.Options.Select(option => (option.Text.In(language), option.Value))],
        { Name: "Template" } => Plain(choices.Templates),
        { Name: EvaluateRules.RuleSet } => Plain(choices.RuleSets),
        { Name: "Queue" } => Plain(choices.Queues),
        _ => null,
    };

    private static List<(string Text, string Value)> Plain(IEnumerable<string> names) => [.. names.Select(name => (name, name))];

    private static Dictionary<string, object>? Specifications(ActivityDescriptor activity, string hint, IReadOnlyList<(string Text, string Value)> items) => hint switch
    {
        Dropdown => new() { [Dropdown] = new { SelectList = new { Items = items.Select(item => new { item.Text, item.Value }), IsFlagsEnum = false } } },
        Outcomes when activity.Ports.Count > 0 => new() { ["DynamicOutcomesOptions"] = new { FixedOutcomes = activity.Ports.Select(port => port.Name) } },
        _ => null,
    };

    private static object? Default(InputDescriptor input) => input.Default switch
    {
        null or string or bool or int or long or decimal or double => input.Default,
        IEnumerable list => JsonSerializer.Serialize(list),
        var other => other.ToString(),
    };
}
