using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dunning.Core.Law;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>Every public method of Core/Law says which article it follows, and the index in its README is the list of them.</summary>
public partial class LawCitationTests
{
    private const string IndexHeading = "## Index";

    private static readonly string Readme = Repository.Path("engine", "Dunning.Core", "Law", "README.md");

    [Fact]
    public void Every_public_method_of_law_cites_an_article() => Assert.Empty(Breaches(Documentation()));

    [Fact]
    public void The_citation_test_can_fail() =>
        Assert.Equal(
            ["Costs.Mute cites nothing", "Costs.Vague cites nothing"],
            Breaches(XDocument.Parse(
                """
                <doc><members>
                  <member name="M:Dunning.Core.Law.Costs.Scale(System.Int32)"><law>BW 6:96</law></member>
                  <member name="M:Dunning.Core.Law.Costs.Mute"><summary>x</summary></member>
                  <member name="M:Dunning.Core.Law.Costs.Vague"><law>somewhere</law></member>
                  <member name="M:Dunning.Core.Law.Costs.#ctor(System.Int32)" />
                  <member name="M:Dunning.Core.Amounts.Money.Min" />
                </members></doc>
                """)));

    [Fact]
    public void The_index_in_the_readme_is_up_to_date()
    {
        var text = File.Exists(Readme) ? File.ReadAllText(Readme) : "# Law\n\n" + IndexHeading + "\n";
        var expected = text[..(text.IndexOf(IndexHeading, StringComparison.Ordinal) + IndexHeading.Length)] + "\n\n" + Index(Documentation());

        if (text != expected)
        {
            File.WriteAllText(Path.ChangeExtension(Readme, ".received.md"), expected);
        }

        Assert.Equal(expected, text, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_index_names_method_article_and_meaning()
    {
        var index = Index(XDocument.Parse(
            """<doc><members><member name="M:Dunning.Core.Law.Costs.Scale(System.Int32)"><summary>The <c>costs</c> of <paramref name="it"/>.</summary><law>BW 6:96</law></member></members></doc>"""));

        Assert.Contains("| `Costs.Scale` | BW 6:96 | The `costs` of `it`. |", index, StringComparison.Ordinal);
    }

    // What is internal may be documented too, by generated code for one; it is nobody's surface.
    private static XDocument Documentation()
    {
        var assembly = typeof(StatutoryInterest).Assembly;
        var documentation = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        var exported = assembly.GetExportedTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Methods(documentation).Where(method => !exported.Contains(method.Name.Split('.')[0])).Select(method => method.Member).ToArray().Remove();
        return documentation;
    }

    private static IEnumerable<string> Breaches(XDocument documentation) =>
        from method in Methods(documentation)
        where !Citation().IsMatch(Text(method.Member.Element("law")))
        select $"{method.Name} cites nothing";

    private static string Index(XDocument documentation)
    {
        var index = new StringBuilder("Written by `LawCitationTests` from the code: rename `README.received.md` to accept a change.\n\n| method | article | what |\n|---|---|---|\n");
        var rows = Methods(documentation).OrderBy(method => method.Name, StringComparer.Ordinal).ThenBy(method => Text(method.Member.Element("summary")), StringComparer.Ordinal);
        foreach (var (name, member) in rows)
        {
            index.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Text(member.Element("law"))} | {Text(member.Element("summary"))} |\n");
        }

        return index.ToString();
    }

    private static IEnumerable<(string Name, XElement Member)> Methods(XDocument documentation) =>
        from member in documentation.Descendants("member")
        let match = LawMethod().Match((string?)member.Attribute("name") ?? "")
        where match.Success
        select (match.Groups["name"].Value, member);

    private static string Text(XElement? element) =>
        element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => "`" + code.Value + "`",
        XElement reference => "`" + Regex.Replace(((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? "").Split('(')[0], @"^.*\.", "", RegexOptions.None, TimeSpan.FromSeconds(1)) + "`",
        _ => "",
    };

    [GeneratedRegex(@"^M:Dunning\.Core\.Law\.(?<name>\w+\.\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LawMethod();

    // A law with its article, a royal decree with its article, a judgment, or a standard with its number.
    [GeneratedRegex(@"\b(?:BW|ATW|BIK|Bki|Wki|Postwet|Directive|HR)\b.*\d|\bEPC\d", RegexOptions.None, 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
