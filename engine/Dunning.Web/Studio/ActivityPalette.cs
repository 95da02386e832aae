using Dunning.Cases.Activities;
using Dunning.Core.Languages;
using Dunning.Web.Site;
using Dunning.Workflows.Activities;

namespace Dunning.Web.Studio;

/// <summary>The activity catalogue in Studio's form, in a person's language; and a descriptor for whatever else stored definitions use.</summary>
internal sealed class ActivityPalette(Language language, PaletteChoices choices, Texts texts)
{
    /// <summary>The flowchart itself must be known too.</summary>
    private const string Root = "Elsa.Flowchart";

    private readonly InputPalette inputs = new(language, choices);

    public IReadOnlyList<object> Describe(IReadOnlyList<UsedActivity> used)
    {
        var catalogue = DunningActivities.Catalogue;
        return
        [
            Descriptor(new(Root, "Flow", new("Stroomschema", "Flowchart"), new("", "")), 1, browsable: false, []),
            .. catalogue.Activities.Select(activity => Descriptor(activity.Descriptor, activity.Descriptor.Version, browsable: true, OpenPorts(activity.Descriptor, used))),
            .. from known in used.GroupBy(known => (known.Type, known.Version))
               let activity = catalogue.TryFind(known.Key.Type, out var found) ? found.Descriptor : null
               where activity?.Version != known.Key.Version && known.Key.Type != Root
               select Descriptor(activity ?? Unknown(known.Key.Type, known), known.Key.Version, browsable: false, activity is null ? [] : OpenPorts(activity, known)),
        ];
    }

    private IEnumerable<string> OpenPorts(ActivityDescriptor activity, IEnumerable<UsedActivity> used) => activity.OpenPorts
        ? choices.Events.Union(used.Where(known => known.Type == activity.TypeName).Select(known => known.Port).OfType<string>(), StringComparer.Ordinal)
        : [];

    private static ActivityDescriptor Unknown(string type, IEnumerable<UsedActivity> used) =>
        new(type, "Flow", new(type, type), new("Deze activiteit kent het programma niet (meer).", "The program does not know this activity (any more)."))
        {
            Ports = [.. used.Select(known => known.Port).OfType<string>().Distinct(StringComparer.Ordinal).Select(port => new PortDescriptor(port, new(port, port)))],
        };

    private object Descriptor(ActivityDescriptor activity, int version, bool browsable, IEnumerable<string> open) => new
    {
        activity.TypeName,
        Namespace = activity.TypeName[..Math.Max(0, activity.TypeName.LastIndexOf('.'))],
        Name = activity.ShortName,
        Version = version,
        Category = texts.Find("studio.category." + activity.Category) ?? activity.Category,
        DisplayName = activity.DisplayName.In(language),
        Description = activity.Description.In(language),

        // "Task" would add a tab about running in the background, which means nothing here.
        Kind = activity.Kind == ActivityKind.Trigger ? "Trigger" : "Action",
        IsContainer = activity.TypeName == Root,
        IsBrowsable = browsable,
        activity.IsStart,
        activity.IsTerminal,
        CustomProperties = new { },
        ConstructionProperties = inputs.Construction(activity),
        Ports = activity.Ports.Select(port => Port(port.Name, port.DisplayName.In(language))).Concat(open.Select(name => Port(name, name))),
        Inputs = activity.Inputs.Select((input, index) => inputs.Describe(activity, input, index)),
        Outputs = activity.Outputs.Select(output => new
        {
            output.Name, DisplayName = output.DisplayName.In(language), Description = output.Description.In(language), TypeName = StudioTypes.Of(output.Shape), IsBrowsable = true, IsSynthetic = false, Order = 0,
        }),
    };

    private static object Port(string name, string display) => new { Name = name, DisplayName = display, Type = "Flow", IsBrowsable = true };
}
