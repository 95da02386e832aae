using System.Text.Json.Nodes;
using Dunning.Rules.Definitions;

namespace Dunning.Rules.Tailoring;

/// <summary>An office's rule set as a client has it: the client's set injects it, overrides rules by name, adds rules and switches rules off.</summary>
public sealed class TailoredRuleSet
{
    private readonly RuleSetDefinition client;

    private TailoredRuleSet(RuleSetDefinition client, RuleSetDefinition office, IReadOnlyList<TailoredRule> rules)
    {
        this.client = client;
        Office = office;
        Rules = rules;
    }

    /// <summary>Name of the client's set.</summary>
    public string Name => client.Name;

    /// <summary>The set it stands for.</summary>
    public RuleSetDefinition Office { get; }

    /// <summary>All rules in the order in which they are evaluated; those that are off stand where they would.</summary>
    public IReadOnlyList<TailoredRule> Rules { get; }

    /// <summary>The client's set as it is compiled, with the office's parameters unless it has its own.</summary>
    public RuleSetDefinition Definition => client with
    {
        GlobalParams = [.. Office.GlobalParams.Where(office => client.GlobalParams.All(own => own.Name != office.Name)), .. client.GlobalParams],
    };

    /// <summary>What the enabled rules may raise.</summary>
    public IEnumerable<string> Events => Rules.Where(each => each.Rule.Enabled).Select(each => each.Rule.SuccessEvent ?? each.Rule.Name);

    /// <summary>A client's set with the office's.</summary>
    /// <param name="client">The client's; it injects the office's set.</param>
    /// <param name="office">All sets of the office.</param>
    /// <returns>Null when it injects none of them.</returns>
    public static TailoredRuleSet? Of(RuleSetDefinition client, IReadOnlyList<RuleSetDefinition> office)
    {
        if (office.FirstOrDefault(set => client.Injects.Contains(set.Name, StringComparer.Ordinal)) is not { } tailored)
        {
            return null;
        }

        var replaced = Injection.Rules(client with { Rules = [] }, office).ToDictionary(each => each.Rule.Name, each => each.Rule, StringComparer.Ordinal);
        return new TailoredRuleSet(client, tailored, [.. Injection.Rules(client, office).Select(each => Origin(each.Rule, each.Set, client, replaced.GetValueOrDefault(each.Rule.Name)))]);
    }

    /// <summary>The client's version of an office's rule, to be changed: it stands where the office's stood and remembers it.</summary>
    public static RuleDefinition Override(RuleDefinition office)
    {
        var properties = (JsonObject?)office.Properties?.DeepClone() ?? [];
        properties[RuleFingerprint.Property] = RuleFingerprint.Of(office);
        properties[RulePlace.Property] = RulePlace.Here;
        return office with { Properties = properties };
    }

    /// <summary>The client's set by which these rules count: what is as the office has it is left out, what differs overrides, the rest is added after all.</summary>
    /// <param name="wanted">Rules in the order of <see cref="Rules"/>, new ones at the end; one of the client's that is left out is given up.</param>
    public RuleSetDefinition Wanting(IEnumerable<RuleDefinition> wanted) => client with { Rules = [.. wanted.Select(Own).OfType<RuleDefinition>()] };

    /// <summary>The client's version of a rule that agrees with the office's as it is now, or stands alone when the office has it no longer.</summary>
    public static RuleDefinition Agreed(TailoredRule rule)
    {
        var properties = (JsonObject?)rule.Rule.Properties?.DeepClone() ?? [];
        properties.Remove(RuleFingerprint.Property);
        if (rule.Replaces is { } office)
        {
            properties[RuleFingerprint.Property] = RuleFingerprint.Of(office);
        }

        return rule.Rule with { Properties = properties };
    }

    private RuleDefinition? Own(RuleDefinition wanted)
    {
        var was = Rules.FirstOrDefault(each => each.Rule.Name == wanted.Name);
        var office = was?.Origin == RuleOrigin.Office ? was.Rule : was?.Replaces;
        if (office is not null && RuleFingerprint.Of(office) == RuleFingerprint.Of(wanted))
        {
            return null;
        }

        return was?.Origin == RuleOrigin.Office ? wanted with { Properties = Override(was.Rule).Properties } : was is null ? Placed(wanted) : wanted;
    }

    private static RuleDefinition Placed(RuleDefinition added) =>
        added.Properties?.ContainsKey(RulePlace.Property) == true ? added : added with { Properties = new JsonObject { [RulePlace.Property] = RulePlace.AtEnd } };

    private static TailoredRule Origin(RuleDefinition rule, RuleSetDefinition set, RuleSetDefinition client, RuleDefinition? office) =>
        !ReferenceEquals(set, client) ? new(rule, RuleOrigin.Office, set.Name, null)
        : office is null ? new(rule, RuleOrigin.Added, set.Name, null)
        : new(rule, rule.Enabled ? RuleOrigin.Overridden : RuleOrigin.Disabled, set.Name, office);
}
