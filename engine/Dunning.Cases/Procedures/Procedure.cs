using System.Collections.Concurrent;
using Dunning.Core.Parties;
using Dunning.Letters.Templates;
using Dunning.Rules.Evaluation;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Procedures;

/// <summary>A published version of a procedure, checked and compiled: workflow, rules and templates. Immutable and thread-safe.</summary>
public sealed class Procedure
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, object?>> inputs = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, LetterTemplate> templates;
    private readonly Dictionary<string, ProcedureTrigger> triggers;

    internal Procedure(
        int version, CompiledWorkflow workflow, IReadOnlyDictionary<string, CompiledRuleSet> ruleSets, IReadOnlyDictionary<string, LetterTemplate> templates)
    {
        Version = version;
        Workflow = workflow;
        RuleSets = ruleSets;
        this.templates = templates;
        triggers = workflow.Triggers.GroupBy(node => node.Descriptor.TypeName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new ProcedureTrigger(group.First()), StringComparer.Ordinal);
    }

    public string Id => Workflow.Definition.DefinitionId;

    /// <summary>The version it was published under; from 1.</summary>
    public int Version { get; }

    public string Name => Workflow.Definition.Name;

    public CompiledWorkflow Workflow { get; }

    /// <summary>Its rule sets by name.</summary>
    public IReadOnlyDictionary<string, CompiledRuleSet> RuleSets { get; }

    /// <summary>How many days before the due date a case opens: 0 for the day after it.</summary>
    public int LeadDays => Workflow.Definition.CustomProperties["dunning:leadDays"]?.GetValue<int>() ?? 0;

    /// <summary>The template in a language; the Dutch one when there is none in that language.</summary>
    public LetterTemplate Template(string language, string name) =>
        templates.GetValueOrDefault(ProcedureFiles.Template(language, name)) ?? templates[ProcedureFiles.Template("nl", name)];

    /// <summary>The procedure's knobs as a client set them.</summary>
    public IReadOnlyDictionary<string, object?> InputsFor(Client client) =>
        inputs.GetOrAdd(client.ProcedureInputs ?? "", static (json, workflow) => ProcedureInputs.Read(json, workflow.Definition.Inputs).Values, Workflow);

    /// <summary>Where the procedure goes on when something of this type happens; null when it has no trigger for it.</summary>
    public ProcedureTrigger? Trigger(string typeName) => triggers.GetValueOrDefault(typeName);
}
