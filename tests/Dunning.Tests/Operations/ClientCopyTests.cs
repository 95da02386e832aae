using System.Text;
using Dunning.Cases.Lifecycle;
using Dunning.Connectors.Post;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Xunit;

namespace Dunning.Tests.Operations;

public class ClientCopyTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_leaves_is_copied_to_the_client_once_and_told_in_the_dossier()
    {
        var office = await OfficeAtWork.OpenAsync(Some.Files("zoho-vdt"), Some.Firm, [Some.Client("zoho-vdt") with { CopyTo = "archief@example.nl" }]);
        await office.ImportAsync("F1;2026-01-05;1000,00;1001;jansen@example.nl");

        var report = await office.RunAsync("2026-01-08");

        Assert.Equal(1, report.Mails);
        var (mail, copy) = (office.Post.Names.Single(name => !name.Contains("afschrift", StringComparison.Ordinal)), office.Post.Names.Single(name => name.EndsWith("_afschrift.eml", StringComparison.Ordinal)));
        Assert.Equal(await office.Post.ReadAsync(mail, None), await office.Post.ReadAsync(copy, None));
        var events = await office.Store.Cases.EventsAsync(1, None);
        var told = Assert.Single(events, each => each is CaseEvent.Noted { Why.Code: "message.copied" });
        Assert.Equal("archief@example.nl", told.Why.Values["address"]);
    }

    [Fact]
    public async Task A_copy_holds_the_message_byte_for_byte()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var post = new FolderPostOffice(folder.FullName);
            var day = new DateOnly(2026, 1, 8);
            var sent = await post.MailAsync("m1", new OutgoingMail("Bakkerij", "a@devries.example", "Jansen", "b@jansen.example", "Herinnering", "Er staat € 100,00 open.", "m1.docx", [1, 2, 3], day), None);
            var original = (await post.ReadAsync(sent!.Name, None))!;
            var copy = await post.MailAsync("m1_afschrift", new OutgoingMail("Kantoor", "k@kantoor.example", "De Wit", "archief@devries.example", "Afschrift", "Hierbij.", sent.Name, original, day), None);

            var text = Encoding.ASCII.GetString((await post.ReadAsync(copy!.Name, None))!);
            Assert.Contains("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 7bit\r\n", text, StringComparison.Ordinal);
            Assert.Contains("\r\n\r\n" + Encoding.ASCII.GetString(original) + "\r\n--", text, StringComparison.Ordinal);
            Assert.DoesNotContain("archief@devries.example", Encoding.ASCII.GetString(original), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_copied()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("F1;2026-01-05;1000,00;1001;jansen@example.nl");
        await office.RunAsync("2026-01-08");

        Assert.Single(office.Post.Names);
    }

    [Fact]
    public async Task An_address_for_copies_that_is_none_is_refused()
    {
        var office = await OfficeAtWork.OpenAsync();

        var findings = await new SetUpOffice(office.Store.Ledger, office.Procedures).ExecuteAsync(Some.Firm, [Some.Client("zoho-vdt") with { CopyTo = "archief" }], "office.json", None);

        Assert.Contains(findings, finding => finding.Code == "client.copy");
    }
}
