using Dunning.Cases.Simulation;
using Dunning.Core.Findings;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>Scripts of <c>dunning workflow trace</c>: each signal brings what it should, and each slip is found with its JSON path.</summary>
public sealed class LifeScriptTests
{
    private const string Due = """
        "invoice":{"amount":"1210.00","due":"2026-01-05"}
        """;

    [Theory]
    [InlineData("{\"day\":\"2026-01-09\",\"signal\":\"paid\"}", "2026-01-09 closed Paid")]
    [InlineData("{\"day\":\"2026-01-09\",\"signal\":\"paid\",\"amount\":\"210.00\"}", "2026-01-15 email Tweede herinnering 1000.00")]
    [InlineData("{\"day\":\"2026-01-09\",\"signal\":\"paid\"},{\"day\":\"2026-01-14\",\"signal\":\"reversed\"}", "2026-01-14 reopened")]
    [InlineData("{\"day\":\"2026-01-09\",\"signal\":\"paid\"},{\"day\":\"2026-01-14\",\"signal\":\"paid\",\"amount\":-1210}", "2026-01-14 reopened")]
    [InlineData("{\"day\":\"2026-01-09\",\"signal\":\"credited\",\"amount\":10.00,\"number\":\"C1\"}", "2026-01-15 email Tweede herinnering 1200.00")]
    [InlineData("{\"day\":\"2026-01-26\",\"signal\":\"call\",\"outcome\":\"PromiseToPay\",\"date\":\"2026-02-02\",\"spokenWith\":\"Jansen\"}", "2026-02-04 promise broken")]
    [InlineData("{\"day\":\"2026-01-26\",\"signal\":\"call\",\"outcome\":\"NoAnswer\"}", "2026-01-26 task Bellen: reden achterhalen for 2026-01-27")]
    [InlineData("{\"day\":\"2026-01-10\",\"signal\":\"hold\",\"days\":14,\"reason\":\"op verzoek\"}", "2026-01-26 hold ended")]
    [InlineData("{\"day\":\"2026-01-10\",\"signal\":\"hold\",\"until\":\"2026-02-10\"},{\"day\":\"2026-01-20\",\"signal\":\"lift\"}", "2026-01-20 hold ended")]
    [InlineData("{\"day\":\"2026-01-10\",\"signal\":\"dispute\",\"text\":\"niet geleverd\"}", "2026-01-10 task Betwisting beoordelen for 2026-01-10")]
    [InlineData("{\"day\":\"2026-01-10\",\"signal\":\"dispute\"},{\"day\":\"2026-01-14\",\"signal\":\"task\",\"task\":\"Betwisting beoordelen\",\"outcome\":\"ClaimWithdrawn\"}", "2026-01-14 closed Withdrawn")]
    [InlineData("{\"day\":\"2026-01-10\",\"signal\":\"task\",\"outcome\":\"ClaimStands\"}", "2026-01-10 unanswered ClaimStands")]
    [InlineData("{\"day\":\"2026-01-12\",\"signal\":\"replied\",\"text\":\"ik heb betaald\"}", "2026-01-15 hold ended")]
    [InlineData("{\"day\":\"2026-01-12\",\"signal\":\"insolvent\",\"kind\":\"faillissement\"}", "2026-01-12 task Insolventie: vordering indienen bij de curator of bewindvoerder for 2026-01-12")]
    [InlineData("{\"day\":\"2026-01-12\",\"signal\":\"skip\",\"activity\":\"wait2\",\"reason\":\"haast\"}", "2026-01-12 email Tweede herinnering 1210.00")]
    [InlineData("{\"day\":\"2026-01-12\",\"signal\":\"repeat\",\"activity\":\"mail1\",\"reason\":\"niet aangekomen\"}", "2026-01-12 email Herinnering 1210.00")]
    [InlineData("{\"day\":\"2026-01-12\",\"signal\":\"doNow\",\"activity\":\"call1\",\"reason\":\"grote klant\"}", "2026-01-12 task Bellen: reden achterhalen for 2026-01-12")]
    public void Each_signal_brings_what_it_should(string signals, string line) =>
        Assert.Contains(line, Lived($$"""{{{Due}},"signals":[{{signals}}]}"""));

    [Fact]
    public void A_list_alone_is_a_script_of_signals() =>
        Assert.Equal(["2026-02-10 closed Paid"], Lived("""[{"day":"2026-02-10","signal":"paid"}]""").TakeLast(1));

    [Fact]
    public void Nothing_at_all_is_an_invoice_nobody_pays() => Assert.Equal("2026-01-08 email Herinnering 1000.00", Lived("")[0]);

    [Fact]
    public void A_debtor_without_addresses_gets_nothing() =>
        Assert.DoesNotContain(
            Lived("{" + Due + ",\"debtor\":{\"email\":null,\"address\":null}}"), line => line.Contains("letter", StringComparison.Ordinal) || line.Contains("email", StringComparison.Ordinal));

    [Fact]
    public void Settings_of_the_procedure_are_those_of_the_script() =>
        Assert.Equal("2026-01-12 letter Herinnering 1210.00", Lived("{" + Due + ",\"inputs\":{\"firstReminderDays\":7,\"remindersByPost\":true}}")[0]);

    [Theory]
    [InlineData("[", "script.json", "line 1")]
    [InlineData("5", "script.type", "$")]
    [InlineData("{\"signal\":[]}", "script.unknown-field", "$.signal")]
    [InlineData("{\"signals\":{}}", "script.type", "$.signals")]
    [InlineData("[5]", "script.type", "$.signals[0]", "script.missing", "$.signals[0].day", "script.missing", "$.signals[0].signal")]
    [InlineData("[{\"day\":\"12 jan\",\"signal\":\"paid\"}]", "script.day", "$.signals[0].day")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"payd\"}]", "script.unknown-word", "$.signals[0].signal")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"paid\",\"amount\":\"1,50\"}]", "script.amount", "$.signals[0].amount")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"call\",\"outcome\":\"Promise\"}]", "script.unknown-word", "$.signals[0].outcome")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"task\"}]", "script.missing", "$.signals[0].outcome")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"hold\"}]", "script.missing", "$.signals[0].until")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"hold\",\"until\":\"2026-01-12\"}]", "script.value", "$.signals[0].until")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"hold\",\"days\":\"3\"}]", "script.type", "$.signals[0].days")]
    [InlineData("[{\"day\":\"2026-01-12\",\"signal\":\"skip\",\"activity\":\"wait9\"}]", "script.unknown-word", "$.signals[0].activity")]
    [InlineData("{\"invoice\":{\"amount\":0}}", "script.value", "$.invoice.amount")]
    [InlineData("{\"invoice\":{\"issued\":\"2026-02-01\",\"due\":\"2026-01-01\"}}", "script.value", "$.invoice.due")]
    [InlineData("{\"until\":\"2025-01-01\"}", "script.value", "$.until")]
    [InlineData("{\"debtor\":{\"kind\":\"person\"}}", "script.unknown-word", "$.debtor.kind")]
    [InlineData("{\"debtor\":{\"email\":5}}", "script.type", "$.debtor.email")]
    [InlineData("{\"client\":{\"onBehalf\":\"ja\"}}", "script.type", "$.client.onBehalf")]
    [InlineData("{\"inputs\":{\"firstReminderDay\":7}}", "procedure.unknown-input", "inputs.firstReminderDay")]
    public void A_slip_is_found_with_its_path(string json, params string[] codesAndPlaces)
    {
        var (script, findings) = LifeScriptReader.Read(json, Some.Procedure("zoho-vdt"), "script.json");

        Assert.Null(script);
        Assert.Equal(codesAndPlaces, findings.SelectMany(finding => new[] { finding.Code, finding.Place }));
        Assert.All(findings, finding => Assert.Equal("script.json", finding.File));
    }

    [Fact]
    public void A_slip_of_the_keyboard_gets_the_nearest_word() =>
        Assert.Equal("did you mean \"paid\"?", LifeScriptReader.Read("""[{"day":"2026-01-12","signal":"payd"}]""", Some.Procedure("zoho-vdt"), "").Findings.Single().Hint);

    private static List<string> Lived(string json)
    {
        var (script, findings) = LifeScriptReader.Read(json, Some.Procedure("zoho-vdt"), "script.json");
        Assert.False(findings.HasErrors(), string.Join("\n", findings));
        return [.. script!.Play(Some.Procedure("zoho-vdt")).Lived.Select(line => line.ToString())];
    }
}
