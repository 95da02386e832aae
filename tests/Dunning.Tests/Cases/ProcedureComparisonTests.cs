using System.Text;
using Dunning.Cases.Comparing;
using Dunning.Cases.Procedures;
using Dunning.Core.Languages;
using Xunit;

namespace Dunning.Tests.Cases;

public sealed class ProcedureComparisonTests
{
    private static ProcedureFiles Original => Some.Files("zoho-vdt");

    [Fact]
    public void A_procedure_does_not_differ_from_itself() => Assert.Empty(ProcedureComparison.Of(Original, new Variant().Files(), Language.Dutch));

    [Theory]
    [InlineData(Language.Dutch, "Changed Step Een week wachten [wait2]; Dagen: = inputs.secondReminderDays → 20")]
    [InlineData(Language.English, "Changed Step Een week wachten [wait2]; Days: = inputs.secondReminderDays → 20")]
    public void A_value_is_told_as_it_was_and_as_it_is(Language language, string wanted) =>
        Assert.Equal([wanted], Told(new Variant().Set("wait2", "days", "20"), language));

    [Theory]
    [InlineData(Language.Dutch, "Changed Step Een week wachten [wait2]; Vanaf: Het laatste bericht → De vervaldatum")]
    [InlineData(Language.English, "Changed Step Een week wachten [wait2]; From: The last message → The due date")]
    public void A_choice_is_told_in_the_words_of_the_editor(Language language, string wanted) =>
        Assert.Equal([wanted], Told(new Variant().Set("wait2", "from", "dueDate"), language));

    [Fact]
    public void Writing_a_default_down_changes_nothing() => Assert.Empty(Told(new Variant().Set("mail1", "bundle", "true").Set("mail1", "automation", "auto")));

    [Fact]
    public void What_was_drawn_in_between_is_a_step_and_connections() =>
        Assert.Equal(
            [
                "Added Step extra [extra]; Soort:  → Wachten; Dagen:  → 3",
                "Added Connection Herinnering → extra [mail1]",
                "Added Connection extra → Een week wachten [extra]",
                "Removed Connection Herinnering → Een week wachten [mail1]",
            ],
            Told(new Variant().Add("extra", "Dunning.Wait", ("days", "3")).Cut("mail1", "wait2").Connect("mail1", "Done", "extra").Connect("extra", "Done", "wait2"))
                .Where(line => !line.Contains('(', StringComparison.Ordinal)));

    [Fact]
    public void A_step_that_is_gone_takes_its_connections_along_named_by_their_outcome()
    {
        var told = Told(new Variant().Remove("plan1"));

        Assert.Equal("Removed Step Regeling beoordelen [plan1]", told[0]);
        Assert.Contains("Removed Connection Eerste gesprek (Regeling gevraagd) → Regeling beoordelen [call1]", told);
        Assert.All(told.Skip(1), line => Assert.StartsWith("Removed Connection", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Knobs_are_told_by_the_name_people_read()
    {
        var told = Told(new Variant().Input("secondReminderDays", "Int32", 10).Input("extra", "Boolean", true));

        Assert.Contains(told, line => line.StartsWith("Changed Setting", StringComparison.Ordinal) && line.Contains("Standaardwaarde: 7 → 10", StringComparison.Ordinal));
        Assert.Contains("Added Setting extra; Soort:  → Boolean; Standaardwaarde:  → true", told);
    }

    [Fact]
    public void A_rule_is_told_by_its_set_and_name()
    {
        var rules = Encoding.UTF8.GetString(Original.Find(ProcedureFiles.Rules)!).Replace("\"!debtor.IsConsumer\"", "\"!debtor.IsConsumer && invoice.Open > 100m\"", StringComparison.Ordinal);

        Assert.Equal(
            ["Changed Rule ingebrekestelling: Zakelijk; Voorwaarde: !debtor.IsConsumer → !debtor.IsConsumer && invoice.Open > 100m"],
            Told(With(ProcedureFiles.Rules, Encoding.UTF8.GetBytes(rules))));
    }

    [Fact]
    public void Templates_and_rules_of_clients_are_told_by_file() =>
        Assert.Equal(
            ["Added ClientRules bakker.rules.json", "Changed Template nl/herinnering.docx"],
            Told(new ProcedureFiles(With(ProcedureFiles.ClientRules("bakker"), "[]"u8.ToArray()).Files.ToDictionary(file => file.Key, file => file.Key == ProcedureFiles.Template("nl", "herinnering") ? [1] : file.Value))));

    private static ProcedureFiles With(string path, byte[] content) =>
        new(Original.Files.Where(file => file.Key != path).Append(KeyValuePair.Create(path, content)).ToDictionary(file => file.Key, file => file.Value));

    private static List<string> Told(Variant variant, Language language = Language.Dutch) => Told(variant.Files(), language);

    private static List<string> Told(ProcedureFiles after, Language language = Language.Dutch) =>
        [.. ProcedureComparison.Of(Original, after, language).Select(change =>
            string.Join("; ", change.Values.Select(value => $"{value.Name}: {value.Before} → {value.After}").Prepend($"{change.Kind} {change.Subject} {change.Name}{(change.ActivityId is null ? "" : $" [{change.ActivityId}]")}")))];
}
