using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Cases.Traces;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Tests.Cases;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>A client's own rules decide in that client's cases, and in no other's.</summary>
public sealed class TailoredRulesTests
{
    private const string Lenient = """
        { "WorkflowName": "coulant", "WorkflowsToInject": [ "ingebrekestelling" ], "Rules": [
            { "RuleName": "Klein bedrag", "Expression": "invoice.Open < 500m", "SuccessEvent": "Consument" } ] }
        """;

    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rule_of_one_client_decides_for_that_client_and_the_dossier_names_it(bool besideTheProcedure)
    {
        var office = await OpenAsync(besideTheProcedure ? Lenient : null, besideTheProcedure ? null : Lenient);
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.ImportForAsync("coulant", "2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;620,00;1002");

        await office.RunAsync("2026-01-06");
        await office.RunAsync("2026-01-08");

        Assert.Equal(
            ["coulant 2026-0001: Regel \"Klein bedrag\" van coulant geldt omdat openstaand bedrag € 121,00 < € 500,00.",
                "coulant 2026-0002: Regel \"Zakelijk\" van ingebrekestelling geldt omdat niet consument.",
                "voorbeeld 2026-0001: Regel \"Zakelijk\" van ingebrekestelling geldt omdat niet consument."],
            Reasons(office, "rules.matched"));
        Assert.Equal(
            ["coulant 2026-0001: ingebrekestelling-consument", "coulant 2026-0002: ingebrekestelling-zakelijk", "voorbeeld 2026-0001: ingebrekestelling-zakelijk"],
            office.Store.Messages.Select(message => office.Store.InvoiceOf(message.Intent.CaseId) is var invoice ? $"{invoice.ClientId} {invoice.Number}: {message.Intent.Template}" : "").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_office_sets_goes_before_what_lies_beside_the_procedure()
    {
        var office = await OpenAsync(Lenient, Lenient.Replace("500m", "50m", StringComparison.Ordinal));
        await office.ImportForAsync("coulant", "2026-0001;2026-01-05;121,00");

        await office.RunAsync("2026-01-06");
        await office.RunAsync("2026-01-08");

        Assert.Contains("Zakelijk", Assert.Single(Reasons(office, "rules.matched")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_do_not_fit_a_new_version_are_told_when_it_is_published_and_stop_their_client_only()
    {
        var office = await OpenAsync(null, Lenient);
        var changed = Files(null).Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        changed[ProcedureFiles.Rules] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(changed[ProcedureFiles.Rules]).Replace("\"ingebrekestelling\"", "\"notice\"", StringComparison.Ordinal));
        changed[ProcedureFiles.Workflow] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(changed[ProcedureFiles.Workflow]).Replace("\"ingebrekestelling\"", "\"notice\"", StringComparison.Ordinal));

        var (version, findings) = await new PublishProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync(new ProcedureFiles(changed), "", new DateOnly(2026, 1, 2), None);

        Assert.Equal(2, version);
        var told = findings.Where(finding => finding.Code.StartsWith("tailoring.", StringComparison.Ordinal)).ToList();
        Assert.Equal(["tailoring.does-not-fit", "tailoring.no-set"], told.Select(finding => finding.Code));
        Assert.All(told, finding => Assert.Equal(Severity.Warning, finding.Severity));
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.ImportForAsync("coulant", "2026-0001;2026-01-05;121,00");
        await office.RunAsync("2026-01-06");
        await office.RunAsync("2026-01-08");
        Assert.StartsWith("voorbeeld 2026-0001", Assert.Single(Reasons(office, "rules.matched")), StringComparison.Ordinal);
        Assert.DoesNotContain(office.Store.Messages, message => office.Store.InvoiceOf(message.Intent.CaseId).ClientId == "coulant");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_version_tells_each_client_whose_rules_stand_on_what_changed(bool besideTheProcedure)
    {
        var own = Lenient.Replace("Klein bedrag", "Zakelijk", StringComparison.Ordinal);
        var office = await OpenAsync(besideTheProcedure ? own : null, besideTheProcedure ? null : own);
        var changed = Files(besideTheProcedure ? own : null).Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        changed[ProcedureFiles.Rules] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(changed[ProcedureFiles.Rules]).Replace("\"!debtor.IsConsumer\"", "\"!debtor.IsConsumer && true\"", StringComparison.Ordinal));

        var (_, findings) = await new PublishProcedure(office.Store.Procedures, office.Store.Ledger).ExecuteAsync(new ProcedureFiles(changed), "", new DateOnly(2026, 1, 2), None);

        var told = Assert.Single(findings, finding => finding.Code == "tailoring.changed");
        Assert.Equal(besideTheProcedure ? "clients/coulant.rules.json" : "coulant", told.File);
        Assert.EndsWith("The office says !debtor.IsConsumer && true ⇒ Zakelijk, the client invoice.Open < 500m ⇒ Consument.", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "WorkflowName": "eigen", "WorkflowsToInject": [ "ingebrekestelling" ], "Rules": [ { "RuleName": "r", "Expression": "invoice.Opn > 1m", "SuccessEvent": "Zakelijk" } ] }""", "rules.unknown-member")]
    [InlineData("""{ "WorkflowName": "eigen", "WorkflowsToInject": [ "ingebrekestelling" ], "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "Bezoek" } ] }""", "tailoring.no-port")]
    [InlineData("""{ "WorkflowName": "eigen", """, "rules.json")]
    public async Task Rules_that_are_wrong_are_refused_when_the_office_is_set_up(string rules, string code)
    {
        var office = await OfficeAtWork.OpenAsync();
        var client = Some.Client("zoho-vdt") with { Id = "nieuw", ProcedureRules = rules };

        var findings = await new SetUpOffice(office.Store.Ledger, office.Procedures).ExecuteAsync(Some.Firm, [client], "office.json", None);

        var finding = findings.First(finding => finding.Severity == Severity.Error);
        Assert.Equal((code, "office.json"), (finding.Code, finding.File));
        Assert.StartsWith("clients[0].procedureRules", finding.Place, StringComparison.Ordinal);
        Assert.DoesNotContain(await office.Store.Ledger.ClientsAsync(None), known => known.Id == "nieuw");
    }

    [Fact]
    public void Rules_for_one_set_are_given_once() => Assert.Contains(
        "tailoring.twice",
        Some.Procedure("zoho-vdt").Tailor($"[{Lenient}, {Lenient.Replace("coulant", "nog eens", StringComparison.Ordinal)}]", "").Findings.Select(finding => finding.Code));

    private static async Task<OfficeAtWork> OpenAsync(string? beside, string? set)
    {
        var office = await OfficeAtWork.OpenAsync(Files(beside));
        var clients = new[] { Some.Client("zoho-vdt"), Some.Client("zoho-vdt") with { Id = "coulant", ProcedureRules = set } };
        Assert.DoesNotContain(await new SetUpOffice(office.Store.Ledger, office.Procedures).ExecuteAsync(Some.Firm, clients, "office.json", None), finding => finding.Severity == Severity.Error);
        return office;
    }

    // The shipped procedure, but straight to the notice.
    private static ProcedureFiles Files(string? beside)
    {
        var files = new Variant().Cut("wait1", "mail1").Connect("wait1", "Done", "which").Files().Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        if (beside is not null)
        {
            files[ProcedureFiles.ClientRules("coulant")] = Encoding.UTF8.GetBytes(beside);
        }

        return new ProcedureFiles(files);
    }

    private static IEnumerable<string> Reasons(OfficeAtWork office, string code) => (
        from dossier in office.Store.Dossiers
        let invoice = office.Store.InvoiceOf(dossier.Key)
        from entry in dossier.Value.Events
        where entry.Event.Why.Code == code
        select $"{invoice.ClientId} {invoice.Number}: {entry.Event.Why.Sentence(Language.Dutch).Replace('\u00a0', ' ')}").Order(StringComparer.Ordinal);
}
