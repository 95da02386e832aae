using System.IO.Compression;
using System.Text;
using Dunning.Cases.Correspondence;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Core.Law;
using Dunning.Operations.Procedures;
using Dunning.Tests.InMemory;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>The words of formal notices are judged when a template is checked and a procedure published, and by the gate before such a letter leaves.</summary>
public sealed class NoticeTemplateTests
{
    private const string Safe = "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd";
    private const string Template = "ingebrekestelling-consument";

    [Fact]
    public void The_shipped_notices_are_in_order()
    {
        var compilation = ProcedureCompiler.Compile(Some.Files("zoho-vdt"), 1, "");

        Assert.DoesNotContain(compilation.Findings, finding => finding.Code.StartsWith("wording.", StringComparison.Ordinal) && finding.Severity == Severity.Error);
    }

    [Fact]
    public void A_term_counted_from_the_day_of_the_letter_is_an_error_of_the_template()
    {
        var finding = Assert.Single(
            ProcedureCompiler.CheckNotice(NoticeKind.FourteenDayLetter, Spoilt(), "brief.docx", "nl"), finding => finding.Code == "wording.counted-from-sender");

        Assert.Equal((Severity.Error, "brief.docx"), (finding.Severity, finding.File));
    }

    [Fact]
    public async Task A_procedure_with_such_a_notice_is_not_published()
    {
        using var office = new InMemoryOffice();

        var (version, findings) = await new PublishProcedure(office.Procedures, office.Ledger).ExecuteAsync(Files(), "", new DateOnly(2026, 1, 1), TestContext.Current.CancellationToken);

        Assert.Null(version);
        Assert.Contains(findings, finding => finding.Code == "wording.counted-from-sender");
    }

    [Fact]
    public void One_that_was_published_before_still_runs_and_the_gate_holds_its_notices_to_consumers()
    {
        var procedure = ProcedureCompiler.Compile(Files(), 1, "").Procedure!;
        var today = new DateOnly(2026, 3, 10);
        var facts = Some.Facts(Some.Invoice(1210, new DateOnly(2026, 1, 31)), [], today);
        var state = new Dunning.Cases.Lifecycle.CaseState { Id = 1, ProcedureId = "zoho-vdt", ProcedureVersion = 1, OpenedOn = today };
        var message = new MessageIntent("1.1.n.1", 1, Channel.Letter, Template, "Ingebrekestelling", "nl", 1210, today, 19, MessagePurpose.FormalNotice, true, false);
        var letter = LetterFactsBuilder.Build([(message, facts with { Debtor = facts.Debtor with { Kind = Core.Parties.DebtorKind.Consumer } }, state)], today);

        var outgoing = procedure.Outgoing(message, letter);

        Assert.Contains("na dagtekening", outgoing.Wording, StringComparison.Ordinal);
        Assert.Equal((1210m, 181.50m, true), (outgoing.Principals, outgoing.Costs, outgoing.ShowsRegistration));
        Assert.Null(procedure.Outgoing(message with { Purpose = MessagePurpose.Reminder }, letter).Wording);
        Assert.Null(Some.Procedure("zoho-vdt").Outgoing(message, letter).Wording);
    }

    private static ProcedureFiles Files()
    {
        var files = Some.Files("zoho-vdt").Files.ToDictionary(StringComparer.Ordinal);
        files[ProcedureFiles.Template("nl", Template)] = Spoilt();
        return new ProcedureFiles(files);
    }

    /// <summary>The shipped letter with a term that begins before the letter is received.</summary>
    private static byte[] Spoilt()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Some.Files("zoho-vdt").Find(ProcedureFiles.Template("nl", Template)));
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = package.GetEntry("word/document.xml")!;
            using var content = entry.Open();
            using var reader = new StreamReader(content, Encoding.UTF8);
            var text = reader.ReadToEnd();
            Assert.Contains(Safe, text, StringComparison.Ordinal);
            content.SetLength(0);
            content.Write(Encoding.UTF8.GetBytes(text.Replace(Safe, "binnen veertien dagen na dagtekening van deze brief", StringComparison.Ordinal)));
        }

        return bytes.ToArray();
    }
}
