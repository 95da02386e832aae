using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Core.Receivables;
using Dunning.Operations.Accounts;
using Dunning.Operations.Debtors;
using Dunning.Web.Site;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>Every word of the pages exists in Dutch and in English.</summary>
public partial class TextsTests
{
    private static readonly string Web = Path.Combine(Checkout.Root, "engine", "Dunning.Web");

    [Fact]
    public void Dutch_and_English_have_the_same_texts() => Assert.Equal(Names("Texts.resx"), Names("Texts.en.resx"));

    [Fact]
    public void Every_text_a_page_asks_for_exists()
    {
        var asked = new[] { "Access", "Layout", "Pages", "Parts", "Site" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), "*", SearchOption.AllDirectories))
            .SelectMany(file => Asked(File.ReadAllText(file)))
            .Concat(Words("status.", Enum.GetNames<CaseStatus>())).Concat(Words("closed.", Enum.GetNames<CloseReason>())).Concat(Words("channel.", Enum.GetNames<Channel>()))
            .Concat(Words("role.", Enum.GetNames<Role>())).Concat(Words("event.", Enum.GetNames<AccountEventKind>()))
            .Concat(Words("payment.", Enum.GetNames<PaymentKind>())).Concat(Words("outcome.", Enum.GetNames<CallOutcome>()))
            .Concat(Words("way.", Enum.GetNames<PaymentWay>())).Concat(Words("contest.", Enum.GetNames<DisputeReason>())).Concat(Words("rhythm.", Enum.GetNames<PlanRhythm>()))
            .Concat(Words("owed.done.", ["paid", "contest", "plan"]))
            .Concat(Words("sensitive.", Enum.GetNames<SensitiveKind>())).Concat(Words("advance.", Enum.GetNames<AdvanceChoice>())).Concat(Words("look.", Enum.GetNames<Look>())).Concat(Words("reason.part.", Enum.GetNames<DayPart>()));

        Assert.Empty(asked.Except(Names("Texts.resx")));
    }

    [Fact]
    public void The_test_for_missing_texts_can_fail() => Assert.Equal(["no.such.one", "no.such.many", "nor.this"], Asked("@T.Count(\"no.such\", 2) @T[\"nor.this\", 3]"));

    private static IEnumerable<string> Words(string prefix, IEnumerable<string> names) => names.Select(name => prefix + name);

    private static IEnumerable<string> Asked(string source) =>
        Counted().Matches(source).SelectMany(match => new[] { match.Groups["name"].Value + ".one", match.Groups["name"].Value + ".many" })
            .Concat(Plain().Matches(source).Select(match => match.Groups["name"].Value));

    private static SortedSet<string> Names(string file) => new(
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data").Select(data => (string)data.Attribute("name")!), StringComparer.Ordinal);

    [GeneratedRegex("""\bT\.Count\("(?<name>[a-z.-]+)",""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("""\b(?:T|texts)\["(?<name>[a-z.-]+)"[\],]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
