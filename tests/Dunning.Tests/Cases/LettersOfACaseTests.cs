using Dunning.Cases.Correspondence;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Letters.Templates;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>A letter from the facts of a case to its last word, and as the e-mail a debtor gets. DUNNING_ACCEPT=1 writes tests/golden/letters anew.</summary>
public sealed class LettersOfACaseTests
{
    [Theory]
    [InlineData("herinnering", true, false)]
    [InlineData("tweede-herinnering", false, true)]
    [InlineData("laatste-herinnering", true, false)]
    [InlineData("ingebrekestelling-zakelijk", true, false)]
    [InlineData("ingebrekestelling-consument", false, true)]
    [InlineData("bedankt", false, false)]
    public void A_case_gives_the_letter_and_the_mail_that_were_approved(string template, bool business, bool onBehalf)
    {
        var (facts, docx) = Write(business ? SampleCase.Business : SampleCase.Consumer, template, onBehalf);
        var mail = LetterMail.Of(docx, facts.Debtor.Salutation);
        var text = LetterText.OfWhole(docx) + "\n--- as mail: " + mail.Subject + "\n" + mail.Text;
        var golden = Repository.Path("tests", "golden", "letters", template + ".txt");
        if (!File.Exists(golden) || File.ReadAllText(golden) != text)
        {
            var accept = Environment.GetEnvironmentVariable("DUNNING_ACCEPT") == "1";
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(accept ? golden : Path.ChangeExtension(golden, ".received.txt"), text);
            Assert.True(accept, template + " reads differently; see the .received.txt beside its golden text, or accept with DUNNING_ACCEPT=1");
        }
    }

    [Fact]
    public void The_amounts_of_a_notice_are_those_of_the_law()
    {
        var (facts, _) = Write(SampleCase.Consumer, "ingebrekestelling-consument", onBehalf: true);

        Assert.Equal(1000m, facts.Total);
        Assert.Equal(new LetterCosts(150m, 31.50m, 181.50m, 1181.50m), facts.Costs); // 15% of the rest, and VAT that the creditor can not set off
        Assert.Equal((4m, new DateOnly(2026, 1, 17)), (facts.Interest.Rate, facts.Interest.From));
        Assert.Equal(4.77m, facts.Interest.Amount); // 1240 over 19 days and 1000 over 20 days at 4%
        Assert.Equal(new DateOnly(2026, 3, 9), facts.PayBefore); // eleven days later is a Saturday
    }

    [Fact]
    public void An_e_mail_to_an_English_debtor_is_English_in_its_subject_and_begins_with_the_salutation()
    {
        var (facts, docx) = Write(SampleCase.English, "herinnering", onBehalf: false);

        var mail = LetterMail.Of(docx, facts.Debtor.Salutation);

        Assert.Equal("Reminder of invoice F26001", mail.Subject);
        Assert.StartsWith("Dear Sir or Madam,\n\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', mail.Text);
    }

    [Fact]
    public void A_letter_without_salutation_is_mailed_whole()
    {
        var (_, docx) = Write(SampleCase.Business, "bedankt", onBehalf: false);

        Assert.StartsWith("Klimaattechniek Noord B.V.\n", LetterMail.Of(docx, "Beste klant").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_that_left_for_several_invoices_together_are_named_once()
    {
        var one = SampleCase.Message(SampleCase.Business, "tweede-herinnering");

        var facts = LetterFactsBuilder.Build([one, one], SampleCase.Today);

        Assert.Equal(["herinnering", "tweede herinnering"], facts.Earlier.Select(earlier => earlier.Name));
    }

    private static (LetterFacts Facts, byte[] Docx) Write(Debtor debtor, string template, bool onBehalf)
    {
        var facts = LetterFactsBuilder.Build([SampleCase.Message(debtor, template, onBehalf)], SampleCase.Today);
        var language = debtor.Language.Code();
        var settings = new RenderSettings { Culture = debtor.Language.Culture(), FixedDate = SampleCase.Today };
        return (facts, Some.Procedure("zoho-vdt").Template(language, template).Render(facts, settings).Bytes);
    }
}
