using System.Collections.Concurrent;
using Dunning.Cases.Correspondence;
using Dunning.Cases.Gate;
using Dunning.Cases.Messages;
using Dunning.Core.Parties;
using Dunning.Letters.Templates;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Procedures;

/// <summary>A published version of a procedure, checked and compiled: workflow, rules and templates. Immutable and thread-safe.</summary>
public sealed class Procedure
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, object?>> inputs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string File, string Json), ClientRules> tailored = new();
    private readonly OfficeRules rules;
    private readonly IReadOnlyDictionary<string, string> clients;
    private readonly IReadOnlyDictionary<string, CheckedTemplate> templates;
    private readonly Dictionary<string, ProcedureTrigger> triggers;

    internal Procedure(
        int version, CompiledWorkflow workflow, OfficeRules rules, IReadOnlyDictionary<string, string> clients, IReadOnlyDictionary<string, CheckedTemplate> templates)
    {
        Version = version;
        Workflow = workflow;
        LeadDays = workflow.Definition.CustomProperties["dunning:leadDays"]?.GetValue<int>() ?? 0;
        this.rules = rules;
        this.clients = clients;
        this.templates = templates;
        triggers = workflow.Triggers.GroupBy(node => node.Descriptor.TypeName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new ProcedureTrigger(group.First()), StringComparer.Ordinal);
    }

    public string Id => Workflow.Definition.DefinitionId;

    /// <summary>The version it was published under; from 1.</summary>
    public int Version { get; }

    public string Name => Workflow.Definition.Name;

    public CompiledWorkflow Workflow { get; }

    /// <summary>Its rule sets by name, as clients have them that do not tailor them.</summary>
    public IReadOnlyDictionary<string, CompiledRuleSet> RuleSets => rules.Compiled;

    /// <summary>The clients whose own rules lie beside the procedure.</summary>
    public IEnumerable<string> ClientsWithRules => clients.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many days before the due date a case opens: 0 for the day after it.</summary>
    public int LeadDays { get; }

    /// <summary>The template in a language; the Dutch one when there is none in that language.</summary>
    public LetterTemplate Template(string language, string name) => Checked(language, name).Template;

    /// <summary>What the legal gate must know of a message as a whole.</summary>
    /// <param name="message">One of the messages in it.</param>
    /// <param name="letter">What the letter is written from.</param>
    public OutgoingLetter Outgoing(MessageIntent message, LetterFacts letter)
    {
        var template = Checked(message.Language, message.Template);
        return new OutgoingLetter(letter.Total, letter.Costs.Total, template.ShowsRegistration, message.Purpose == MessagePurpose.FormalNotice ? template.Void(letter.Debtor.IsConsumer) : null);
    }

    /// <summary>The procedure's knobs as a client set them.</summary>
    public IReadOnlyDictionary<string, object?> InputsFor(Client client) =>
        inputs.GetOrAdd(client.ProcedureInputs ?? "", static (json, workflow) => ProcedureInputs.Read(json, workflow.Definition.Inputs).Values, Workflow);

    /// <summary>The rule sets as a client has them: tailored by its <see cref="Client.ProcedureRules"/>, else by its file beside the procedure, else the office's.</summary>
    public ClientRules RuleSetsFor(Client client) =>
        client.ProcedureRules is { Length: > 0 } own ? Tailored(client.Id, own)
        : clients.TryGetValue(client.Id, out var file) ? Tailored(ProcedureFiles.ClientRules(client.Id), file)
        : Tailored("", "");

    /// <summary>A client's rules on this version, with what differs from the office's rules before.</summary>
    /// <param name="json">The client's rules.</param>
    /// <param name="file">Their name, for findings.</param>
    /// <param name="before">The office's rules as they were; null when not known.</param>
    public ClientRules Tailor(string json, string file, IReadOnlyList<RuleSetDefinition>? before = null) => rules.Tailor(json, file, before);

    /// <summary>The rules of the clients that have them beside the procedure, by client.</summary>
    /// <param name="place">Prefix of file names in findings.</param>
    /// <param name="before">The office's rules as they were; null when not known.</param>
    public IEnumerable<(string Client, ClientRules Rules)> TailoredBeside(string place, IReadOnlyList<RuleSetDefinition>? before = null) =>
        ClientsWithRules.Select(client => (client, rules.Tailor(clients[client], place + ProcedureFiles.ClientRules(client), before)));

    private ClientRules Tailored(string file, string json) =>
        tailored.GetOrAdd((file, json), static (given, rules) => given.Json.Length == 0 ? new ClientRules(rules.Compiled, [], [], []) : rules.Tailor(given.Json, given.File), rules);

    private CheckedTemplate Checked(string language, string name) =>
        templates.GetValueOrDefault(ProcedureFiles.Template(language, name)) ?? templates[ProcedureFiles.Template("nl", name)];

    /// <summary>Where the procedure goes on when something of this type happens; null when it has no trigger for it.</summary>
    public ProcedureTrigger? Trigger(string typeName) => triggers.GetValueOrDefault(typeName);
}
