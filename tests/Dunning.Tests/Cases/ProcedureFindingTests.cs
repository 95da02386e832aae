using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>A slip in a procedure is found when it is saved, with its file and place, and nothing is published.</summary>
public sealed class ProcedureFindingTests
{
    [Fact]
    public void The_shipped_procedure_is_clean() => Assert.Empty(ProcedureCompiler.Compile(Some.Files("zoho-vdt"), 1, "zoho-vdt/").Findings);

    [Fact]
    public void An_unknown_activity_is_found_with_its_place_and_the_nearest_name()
    {
        var finding = Refused(ProcedureFiles.Workflow, "\"Dunning.SendEmail\"", "\"Dunning.SendEmial\"");

        Assert.Equal("mail1", finding.Place);
        Assert.Contains("Herinnering", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Dunning.SendEmail", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_that_begins_with_an_event_of_Elsa_can_be_read()
    {
        const string Json = """{"definitionId":"e","name":"E","root":{"id":"f","type":"Elsa.Flowchart","activities":[{"id":"b","type":"Elsa.Event","customProperties":{"canStartWorkflow":true}}],"connections":[]}}""";

        var compilation = ProcedureCompiler.Compile(new ProcedureFiles(new Dictionary<string, byte[]> { [ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(Json) }), 1, "e/");

        Assert.NotEmpty(compilation.Findings);
    }

    [Fact]
    public void A_template_that_is_not_there_is_found_with_the_nearest_name()
    {
        var finding = Refused(ProcedureFiles.Workflow, "\"laatste-herinnering\"", "\"laatste-herinering\"");

        Assert.Equal(("procedure.no-template", "last/template"), (finding.Code, finding.Place));
        Assert.Contains("laatste-herinnering", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_a_typo_is_found_with_its_rule_and_the_nearest_name()
    {
        var finding = Refused(ProcedureFiles.Rules, "\"debtor.IsConsumer\"", "\"debtor.IsConsumr\"");

        Assert.EndsWith(ProcedureFiles.Rules, finding.File, StringComparison.Ordinal);
        Assert.Contains("IsConsumer", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_no_rule_leads_to_is_found()
    {
        var finding = Refused(ProcedureFiles.Workflow, "\"Zakelijk\"", "\"Zakelijke\"");

        Assert.Equal(("procedure.rule-port", "which:Zakelijke → noticeBusiness"), (finding.Code, finding.Place));
    }

    [Fact]
    public void A_condition_with_a_typo_is_found() =>
        Assert.Contains("Messages", Refused(ProcedureFiles.Workflow, "history.Messages > 0", "history.Mesages > 0").Hint, StringComparison.Ordinal);

    [Fact]
    public void A_template_with_a_misspelt_field_refuses_the_procedure()
    {
        var files = Some.Files("zoho-vdt").Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        files[ProcedureFiles.Template("nl", "herinnering")] = Letters.Docx.Lines("Geachte {{ debtor.nam }}");

        var compilation = ProcedureCompiler.Compile(new ProcedureFiles(files), 1, "");

        Assert.Null(compilation.Procedure);
        Assert.Contains(compilation.Findings, finding => finding.File == "templates/nl/herinnering.docx" && finding.Place.Contains("debtor.nam", StringComparison.Ordinal));
    }

    [Fact]
    public void A_procedure_without_a_workflow_says_so() =>
        Assert.Equal("procedure.no-workflow", Assert.Single(ProcedureCompiler.Compile(new ProcedureFiles(new Dictionary<string, byte[]>()), 1, "").Findings).Code);

    [Theory]
    [InlineData("""{"firstReminderDagen":5}""", "procedure.unknown-input")]
    [InlineData("""{"firstReminderDays":"vijf"}""", "procedure.input-type")]
    [InlineData("""{"firstReminderDays":""", "procedure.inputs-unreadable")]
    public void A_clients_setting_that_is_wrong_is_found(string json, string code) =>
        Assert.Equal(code, Assert.Single(ProcedureInputs.Read(json, Some.Procedure("zoho-vdt").Workflow.Definition.Inputs).Findings).Code);

    private static Finding Refused(string path, string right, string wrong)
    {
        var files = Some.Files("zoho-vdt").Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files[path]);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        files[path] = Encoding.UTF8.GetBytes(text[..at] + wrong + text[(at + right.Length)..]);

        var compilation = ProcedureCompiler.Compile(new ProcedureFiles(files), 1, "");

        Assert.Null(compilation.Procedure);
        return compilation.Findings.First(finding => finding.Severity == Severity.Error);
    }
}
