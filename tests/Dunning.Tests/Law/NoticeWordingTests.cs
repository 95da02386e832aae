using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Dunning.Core.Languages;
using Dunning.Core.Law;
using Xunit;

namespace Dunning.Tests.Law;

/// <summary>Which letters the wording rules refuse and doubt: <c>notice-wording.cases</c>.</summary>
public class NoticeWordingTests
{
    private static readonly DateOnly Sent = new(2026, 2, 24);

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["good14"] = "24 februari 2026\nBetreft: factuur 2026-0042\nBetaal € 1.000,00 binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd. U betaalt dan geen incassokosten.\nIBAN\tNL91 ABNA 0417 1643 00\nHebben wij het bedrag dan niet ontvangen, dan moet u ook incassokosten betalen. Die kosten zijn € 150,00. U betaalt dan in totaal € 1.150,00.",
        ["good14en"] = "24 February 2026\nSubject: invoice 2026-0042\nPay €1,000.00 within fourteen days, counted from the day after this letter is delivered to you. You will then pay no collection costs.\nIBAN\tNL91 ABNA 0417 1643 00\nIf we have not received the amount within this term, you must also pay collection costs. These costs are €150.00. You will then pay €1,150.00 in total.",
        ["goodDefault"] = "24 februari 2026\nBetreft: factuur 2026-0042 van 17-12-2025\nWij stellen u in gebreke. Betaal € 1.000,00 uiterlijk op 9 maart 2026 op NL91ABNA0417164300.\nOntvangen wij het bedrag niet, dan bent u in verzuim. Wij vragen dan wettelijke handelsrente vanaf 17 januari 2026 en incassokosten van € 150,00. Wij houden u aansprakelijk voor alle schade. Met deze brief stuiten wij de verjaring; wij behouden ons alle rechten voor.",
        ["goodDefaultEn"] = "24 February 2026\nSubject: invoice 2026-0042\nWith this letter we give you notice of default (ingebrekestelling). Pay €1,000.00 no later than 9 March 2026 into NL91ABNA0417164300.\nIf we have not received it by that date, you will be in default. We hold you liable for all damage. This letter interrupts the limitation period of our claim. We reserve all our rights.",
    };

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Every_letter_of_the_table_gets_the_findings_it_should(string culture)
    {
        Cultures.Use(culture);
        var cases = File.ReadLines(Repository.Path("tests", "Dunning.Tests", "Law", "notice-wording.cases")).Where(line => line.Length > 0 && line[0] != '#').ToArray();

        var wrong = from line in cases
                    let sides = line.Split("=>", StringSplitOptions.TrimEntries)
                    let given = sides[0].Split('|', 2, StringSplitOptions.TrimEntries)
                    let found = string.Join(' ', NoticeWording.Check(Kind(given[0]), Text(given[1]), Language(given[1]), "letter", Sent).Select(finding => finding.Code))
                    where found != sides[1]
                    select $"{line} but found {found}";

        Assert.True(!wrong.Any(), string.Join(Environment.NewLine, wrong));
        Assert.True(cases.Length > 50);
    }

    [Theory]
    [InlineData("ingebrekestelling-consument", NoticeKind.FourteenDayLetter)]
    [InlineData("ingebrekestelling-zakelijk", NoticeKind.NoticeOfDefault)]
    public void The_letters_we_ship_have_nothing_wrong(string template, NoticeKind kind)
    {
        var forms = File.ReadAllText(Repository.Path("tests", "golden", "letters", template + ".txt")).Split("--- as mail: ");

        Assert.Equal(2, forms.Length);
        Assert.All(forms, form => Assert.Empty(NoticeWording.Check(kind, form, Core.Languages.Language.Dutch, template, Sent)));
    }

    [Fact]
    public void Every_code_has_a_case_and_stands_in_the_readme()
    {
        var tried = Codes(File.ReadAllText(Repository.Path("tests", "Dunning.Tests", "Law", "notice-wording.cases")));

        Assert.Equal(tried, Codes(File.ReadAllText(Repository.Path("engine", "Dunning.Core", "Law", "README.md"))));
        Assert.Equal(tried, Codes("wording." + string.Join(" wording.", Codes(File.ReadAllText(Repository.Path("engine", "Dunning.Core", "Law", "NoticeWording.cs")), "Problem\\.(?:Error|Warning)\\(\"(?<code>[a-z-]+)\""))));
    }

    [Fact]
    public void A_finding_names_the_letter_the_words_and_the_article()
    {
        var finding = Assert.Single(NoticeWording.Check(NoticeKind.FourteenDayLetter, Text("good14 - vanaf de dag nadat deze brief bij u is bezorgd + na heden"), Core.Languages.Language.Dutch, "nl/brief.docx", Sent));

        Assert.Equal("nl/brief.docx", finding.File);
        Assert.Contains("\"na heden\"", finding.Message, StringComparison.Ordinal);
        Assert.Contains("6:96 lid 6 BW", finding.Message, StringComparison.Ordinal);
    }

    private static string[] Codes(string text, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern = "wording\\.(?<code>[a-z]+(-[a-z]+)+)") =>
        [.. Regex.Matches(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal)];

    private static NoticeKind Kind(string name) => name == "14" ? NoticeKind.FourteenDayLetter : NoticeKind.NoticeOfDefault;

    private static Language Language(string text) =>
        text.StartsWith("good14en", StringComparison.Ordinal) || text.StartsWith("goodDefaultEn", StringComparison.Ordinal) ? Core.Languages.Language.English : Core.Languages.Language.Dutch;

    private static string Text(string given)
    {
        var change = given.Split(" - ", 2, StringSplitOptions.TrimEntries);
        var letter = Letters.GetValueOrDefault(change[0], given);
        if (change.Length == 1)
        {
            return letter;
        }

        var words = change[1].Split(" +", 2, StringSplitOptions.TrimEntries);
        Assert.Contains(words[0], letter, StringComparison.Ordinal);
        return letter.Replace(words[0], words[1], StringComparison.Ordinal);
    }
}
