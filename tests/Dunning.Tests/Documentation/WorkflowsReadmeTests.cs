using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>workflows/README.md lists our activities, the words of rules as the code has them; the page of each procedure its knobs and steps.</summary>
public partial class WorkflowsReadmeTests
{
    [Fact]
    public void The_tables_are_what_the_code_says() => GeneratedPart.AssertUpToDate(
        Repository.Path("workflows", "README.md"),
        ("activities", Activities([.. DunningActivities.Catalogue.Activities.Select(activity => activity.Descriptor)])),
        ("vocabulary", Words()));

    public static TheoryData<string> Procedures() =>
        [.. Directory.EnumerateDirectories(Repository.Path("workflows")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Procedures))]
    public void The_page_of_a_procedure_lists_its_knobs_as_they_are(string procedure) => GeneratedPart.AssertUpToDate(
        Repository.Path("workflows", procedure, "README.md"), ("knobs", Knobs(Repository.Path("workflows", procedure, "workflow.json"))));

    [Theory]
    [MemberData(nameof(Procedures))]
    public void The_page_of_a_procedure_names_only_steps_that_it_has(string procedure)
    {
        var steps = WorkflowDefinitionReader.Read(File.ReadAllBytes(Repository.Path("workflows", procedure, "workflow.json")), "workflow.json").Definition!.Root.Activities
            .Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
        var named = Readmes.CodeRows(Readmes.Read("workflows", procedure, "README.md").Split("<!-- knobs -->")[0]).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(steps, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_activity_and_all_of_it_has_a_name_and_a_description_in_both_languages() =>
        Assert.Empty(Unnamed(DunningActivities.Catalogue.Activities.Select(activity => activity.Descriptor)));

    [Fact]
    public void The_naming_test_can_fail() =>
        Assert.Equal(
            ["Dunning.Bad: description", "Dunning.Bad.Days: name", "Dunning.Bad=Done: name"],
            Unnamed(
            [
                new ActivityDescriptor("Dunning.Bad", "x", new("Slecht", "Bad"), new("", "Bad."))
                {
                    Inputs = [new InputDescriptor("Days", ScalarShape.Whole, new("Dagen", " "), new("Dagen.", "Days."))],
                    Ports = [new PortDescriptor("Done", new("", ""))],
                },
            ]));

    [Fact]
    public void Every_word_of_the_vocabulary_is_described_in_both_languages() => Assert.Empty(Undescribed(CaseVocabulary.Words.Inputs));

    [Fact]
    public void The_description_test_can_fail() =>
        Assert.Equal(
            ["invoice: English", "sum: Dutch", "sum: English"],
            Undescribed([new Field("invoice", ScalarShape.Text, Description: "factuur"), new Field("sum", ScalarShape.Amount)]));

    [Fact]
    public void An_activity_is_a_row_with_its_ports_and_inputs() =>
        Assert.Contains(
            "| `Dunning.WaitForPromise` | Toezegging afwachten. Wacht tot de toegezegde dag en kijkt of er betaald is. | Wait for promise. Waits until the promised day and looks whether payment came. "
            + "| `Kept` `Broken` | `graceDays` = 2 |",
            Activities([new WaitForPromise().Descriptor]),
            StringComparison.Ordinal);

    private static string Activities(IReadOnlyList<ActivityDescriptor> descriptors) =>
        "| type | Nederlands | English | ports | inputs = default |\n|---|---|---|---|---|\n" + string.Concat(
            from activity in descriptors
            where activity.TypeName.StartsWith("Dunning.", StringComparison.Ordinal)
            select $"| `{activity.TypeName}` | {Told(activity.DisplayName.Dutch, activity.Description.Dutch)} | {Told(activity.DisplayName.English, activity.Description.English)} "
                + $"| {Ports(activity)} | {string.Join("<br>", activity.Inputs.Select(Input))} |\n");

    private static string Ports(ActivityDescriptor activity) =>
        activity.OpenPorts ? "by name" : activity.IsTerminal ? "–"
        : activity.PortsInput is { } input ? $"those of `{Camel(input)}`"
        : string.Join(' ', (activity.Ports.Count == 0 ? ["Done"] : activity.Ports.Select(port => port.Name)).Select(name => $"`{name}`"));

    private static string Input(InputDescriptor input) =>
        $"`{Camel(input.Name)}`{(input.Required ? " (required)" : $" = {Written(input.Default)}")}"
        + (input.Options.Count > 0 ? $" ({string.Join(", ", input.Options.Select(option => option.Value))})" : "");

    private static string Words()
    {
        var english = XDocument.Load(Path.ChangeExtension(typeof(CaseVocabulary).Assembly.Location, ".xml"));
        return "| word | type | Nederlands | English |\n|---|---|---|---|\n" + string.Concat(
            from input in CaseVocabulary.Words.Inputs
            from row in input.Shape is RecordShape record
                ? record.Fields.Select(field => Row($"{input.Name}.{field.Name}", field, Parameter(english, record.Clr, field.Name)))
                : [Row(input.Name, input, "The creditor's day.")]
            select row);
    }

    private static string Row(string name, Field field, string english) =>
        $"| `{name}` | {field.Shape.Name}{(field.Nullable ? "?" : "")} | {field.Description} | {english} |\n";

    // What the record says of the field in its documentation.
    private static string Parameter(XDocument documentation, Type record, string name)
    {
        var type = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == "T:" + record.FullName);
        var text = string.Concat(type.Elements("param").Single(parameter => (string?)parameter.Attribute("name") == name).Nodes()
            .Select(node => node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : node.ToString()));
        return Spaces().Replace(text, " ").Trim();
    }

    private static string Knobs(string path) =>
        "| input | type | default | Nederlands |\n|---|---|---|---|\n" + string.Concat(
            from input in WorkflowDefinitionReader.Read(File.ReadAllBytes(path), "workflow.json").Definition!.Inputs
            select $"| `{input.Name}` | {input.TypeName} | {Written(input.Default)} | {Told(input.DisplayName ?? input.Name, input.Description ?? "")} |\n");

    private static IEnumerable<string> Unnamed(IEnumerable<ActivityDescriptor> descriptors) =>
        from activity in descriptors
        from wording in new[] { (activity.TypeName + ": name", activity.DisplayName), (activity.TypeName + ": description", activity.Description) }
            .Concat(activity.Inputs.SelectMany(input => new[]
            {
                ($"{activity.TypeName}.{input.Name}: name", input.DisplayName), ($"{activity.TypeName}.{input.Name}: description", input.Description),
            }))
            .Concat(activity.Inputs.SelectMany(input => input.Options.Select(option => ($"{activity.TypeName}.{input.Name}={option.Value}", option.Text))))
            .Concat(activity.Ports.Select(port => ($"{activity.TypeName}={port.Name}: name", port.DisplayName)))
        where string.IsNullOrWhiteSpace(wording.Item2.Dutch) || string.IsNullOrWhiteSpace(wording.Item2.English)
        select wording.Item1;

    private static IEnumerable<string> Undescribed(IEnumerable<Field> fields) =>
        from field in fields
        from missing in new[] { ("Dutch", field.Description), ("English", field.EnglishDescription) }
            .Where(language => string.IsNullOrWhiteSpace(language.Item2)).Select(language => $"{field.Name}: {language.Item1}")
            .Concat(field.Shape is RecordShape record ? Undescribed(record.Fields).Select(inner => field.Name + "." + inner) : [])
        select missing;

    private static string Told(string name, string description) => $"{name}. {description}".Trim();

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Written(object? value) => value switch
    {
        null => "none",
        true => "true",
        false => "false",
        string text => $"\"{text}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
