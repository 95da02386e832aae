using System.Globalization;
using System.Text.Json.Nodes;
using Dunning.Cases.Activities;
using Dunning.Core.Languages;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Cases.Comparing;

/// <summary>Two workflows beside each other: steps by their id, connections by their ends, settings and variables by their name.</summary>
internal sealed class FlowComparison(Language language)
{
    private static readonly Wording Title = new("Titel", "Title");
    private static readonly Wording Sort = new("Soort", "Type");
    private static readonly Wording Name = new("Naam", "Name");
    private static readonly Wording Description = new("Omschrijving", "Description");
    private static readonly Wording Lead = new("Dagen voor de vervaldatum dat een dossier begint", "Days before the due date that a case opens");
    private static readonly Wording Default = new("Standaardwaarde", "Default");

    public IEnumerable<ProcedureChange> Of(WorkflowDefinition? before, WorkflowDefinition? after) =>
    [
        .. Itself(before, after),
        .. Named(
            before?.Inputs, after?.Inputs, input => input.Name, input => input.DisplayName ?? input.Name, ChangeSubject.Setting,
            input => [(Name, input.DisplayName), (Description, input.Description), (Sort, input.TypeName), (Default, Text(input.Default))]),
        .. Named(
            before?.Variables, after?.Variables, variable => variable.Name, variable => variable.Name, ChangeSubject.Variable,
            variable => [(Sort, variable.TypeName), (Default, Text(variable.Default))]),
        .. Steps(before?.Root.Activities ?? [], after?.Root.Activities ?? []),
        .. Connections(before?.Root, after?.Root),
    ];

    private IEnumerable<ProcedureChange> Itself(WorkflowDefinition? before, WorkflowDefinition? after)
    {
        var values = Differing(Values(before), Values(after));
        return before is null || after is null || values.Count == 0 ? [] : [new(ChangeKind.Changed, ChangeSubject.Procedure, after.Name, null, values)];

        static (Wording, string?)[] Values(WorkflowDefinition? flow) =>
            [(Name, flow?.Name), (Description, flow?.Description), (Lead, Text(flow?.CustomProperties["dunning:leadDays"]) ?? "0")];
    }

    private IEnumerable<ProcedureChange> Named<T>(
        IReadOnlyList<T>? before, IReadOnlyList<T>? after, Func<T, string> key, Func<T, string> name, ChangeSubject subject, Func<T, (Wording, string?)[]> values)
    {
        var (was, becomes) = ((before ?? []).DistinctBy(key).ToDictionary(key, StringComparer.Ordinal), (after ?? []).DistinctBy(key).ToDictionary(key, StringComparer.Ordinal));
        foreach (var (id, item) in becomes)
        {
            if (!was.TryGetValue(id, out var old))
            {
                yield return new(ChangeKind.Added, subject, name(item), null, Differing([], values(item)));
            }
            else if (Differing(values(old), values(item)) is { Count: > 0 } differing)
            {
                yield return new(ChangeKind.Changed, subject, name(item), null, differing);
            }
        }

        foreach (var (_, gone) in was.Where(item => !becomes.ContainsKey(item.Key)))
        {
            yield return new(ChangeKind.Removed, subject, name(gone), null, []);
        }
    }

    private IEnumerable<ProcedureChange> Steps(IReadOnlyList<ActivityDefinition> before, IReadOnlyList<ActivityDefinition> after)
    {
        var was = before.DistinctBy(step => step.Id).ToDictionary(step => step.Id, StringComparer.Ordinal);
        foreach (var step in after)
        {
            if (!was.Remove(step.Id, out var old))
            {
                yield return new(ChangeKind.Added, ChangeSubject.Step, step.Title, step.Id, Differing([], Values(step, usual: false)));
            }
            else if (Differing(Values(old), Values(step)) is { Count: > 0 } differing)
            {
                yield return new(ChangeKind.Changed, ChangeSubject.Step, step.Title, step.Id, differing);
            }
        }

        foreach (var gone in was.Values)
        {
            yield return new(ChangeKind.Removed, ChangeSubject.Step, gone.Title, gone.Id, []);
        }
    }

    // Of a step that is new only what was given is worth telling; of one that changed also what it does when nothing is given.
    private (Wording, string?)[] Values(ActivityDefinition step, bool usual = true)
    {
        var inputs = DunningActivities.Catalogue.TryFind(step.Type, out var activity) ? activity.Descriptor.Inputs : [];
        return
        [
            (Title, step.DisplayText), (Sort, activity is null ? step.Type : Worded(activity.Descriptor.DisplayName)),
            .. inputs.Select(input => (input.DisplayName, Given(step, input, usual))),
            .. step.Inputs.Where(given => !inputs.Any(input => string.Equals(input.Name, given.Key, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(given => given.Key, StringComparer.Ordinal).Select(given => (new Wording(given.Key, given.Key), given.Value.Text)),
        ];
    }

    // An input that is not given has its default; an editor that writes the default down changes nothing.
    private string? Given(ActivityDefinition step, InputDescriptor input, bool usual) =>
        step.Inputs.FirstOrDefault(given => string.Equals(given.Key, input.Name, StringComparison.OrdinalIgnoreCase)).Value is { Text: { } text } expression
            ? expression.Syntax is "Literal" or "Object" ? Chosen(input, text) : "= " + text
            : !usual ? null
            : input.Default switch
            {
                null or "" => null,
                bool flag => flag ? "true" : "false",
                IEnumerable<string> list => string.Join(", ", list),
                var value => Chosen(input, Convert.ToString(value, CultureInfo.InvariantCulture)!),
            };

    private string? Chosen(InputDescriptor input, string text) =>
        text.Length == 0 ? null : input.Options.FirstOrDefault(option => option.Value == text) is { } option ? Worded(option.Text) : text;

    private IEnumerable<ProcedureChange> Connections(FlowchartDefinition? before, FlowchartDefinition? after)
    {
        var (was, becomes) = (before?.Connections ?? [], after?.Connections ?? []);
        var titles = (before?.Activities ?? []).Concat(after?.Activities ?? []).GroupBy(step => step.Id, StringComparer.Ordinal).ToDictionary(step => step.Key, step => step.Last(), StringComparer.Ordinal);
        return
        [
            .. becomes.ExceptBy(was.Select(Ends), Ends).Select(added => Told(ChangeKind.Added, added)),
            .. was.ExceptBy(becomes.Select(Ends), Ends).Select(gone => Told(ChangeKind.Removed, gone)),
        ];

        ProcedureChange Told(ChangeKind kind, Connection connection) => new(
            kind, ChangeSubject.Connection, $"{Named(connection.Source)}{Port(connection)} → {Named(connection.Target)}", connection.Source, []);

        string Named(string id) => titles.TryGetValue(id, out var step) ? step.Title : id;

        string Port(Connection connection) => connection.SourcePort is null or "Done" ? "" : $" ({PortName(titles.GetValueOrDefault(connection.Source), connection.SourcePort)})";
    }

    private string PortName(ActivityDefinition? step, string port) =>
        step is not null && DunningActivities.Catalogue.TryFind(step.Type, out var activity) && activity.Descriptor.Ports.FirstOrDefault(known => known.Name == port) is { } named
            ? Worded(named.DisplayName)
            : port;

    private string Worded(Wording wording) => language == Language.English ? wording.English : wording.Dutch;

    // Elsa writes no port or Done for the same; what the arrow enters by means nothing.
    private static (string, string, string) Ends(Connection connection) => (connection.Source, connection.SourcePort ?? "Done", connection.Target);

    private List<ValueChange> Differing((Wording Name, string? Value)[] before, (Wording Name, string? Value)[] after)
    {
        var was = before.GroupBy(value => value.Name).ToDictionary(value => value.Key, value => value.First().Value);
        var becomes = after.GroupBy(value => value.Name).ToDictionary(value => value.Key, value => value.First().Value);
        return
        [
            .. from name in after.Select(value => value.Name).Concat(before.Select(value => value.Name)).Distinct()
               let old = was.GetValueOrDefault(name)
               let young = becomes.GetValueOrDefault(name)
               where old != young
               select new ValueChange(Worded(name), old, young),
        ];
    }

    private static string? Text(JsonNode? node) => node?.ToString();
}
