using System.Text;
using Dunning.Connectors.Post;
using Dunning.Core.Parties;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Xunit;

namespace Dunning.Tests.Operations;

public class MailSenderTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("info@example.nl", true, false, "mail.example", "Voorbeeld B.V. <info@example.nl>", null)]
    [InlineData("info@example.nl", true, true, "mail.example", "Voorbeeld B.V. <info@example.nl>", "voorbeeld+d-000123@mail.example")]
    [InlineData("info@example.nl", true, true, null, "Voorbeeld B.V. <info@example.nl>", "office@firm.example")]
    [InlineData("info@example.nl", false, false, "mail.example", "Voorbeeld B.V. <voorbeeld@mail.example>", "info@example.nl")]
    [InlineData("info@example.nl", false, true, "mail.example", "Voorbeeld B.V. <voorbeeld@mail.example>", "voorbeeld+d-000123@mail.example")]
    [InlineData("", true, false, "mail.example", "Voorbeeld B.V. <voorbeeld@mail.example>", "voorbeeld+d-000123@mail.example")]
    [InlineData("no address", true, false, "mail.example", "Voorbeeld B.V. <voorbeeld@mail.example>", "voorbeeld+d-000123@mail.example")]
    [InlineData("info@example.nl", false, false, null, "Voorbeeld B.V. via Kantoor <office@firm.example>", "info@example.nl")]
    [InlineData("", false, false, null, "Voorbeeld B.V. via Kantoor <office@firm.example>", null)]
    public void A_mail_leaves_from_the_own_address_only_when_that_was_verified(string email, bool verified, bool toOffice, string? domain, string from, string? replyTo)
    {
        var firm = Some.Firm with { Name = "Kantoor", Email = "office@firm.example", MailDomain = domain };
        var client = Some.Client("zoho-vdt") with { Email = email, SenderVerified = verified, AnswersToOffice = toOffice };

        var sender = MailSender.Of(firm, client, "D-000123");

        Assert.Equal((from, replyTo), ($"{sender.Name} <{sender.Address}>", sender.ReplyTo));
        Assert.Equal(sender.Address == email, sender.IsOwn);
    }

    [Fact]
    public async Task A_mail_from_the_shared_domain_says_who_sent_it_for_whom()
    {
        var office = await OfficeAtWork.OpenAsync(Some.Files("zoho-vdt"), Some.Firm with { MailDomain = "mail.example" }, [Some.Client("zoho-vdt") with { Email = "" }]);
        await office.ImportAsync("F1;2026-01-05;1000,00;1001;jansen@example.nl");
        await office.RunAsync("2026-01-08");

        var (_, mail) = Assert.Single(office.Post.Mails);
        Assert.Equal(("Voorbeeld B.V.", "voorbeeld@mail.example", "voorbeeld+d-000001@mail.example"), (mail.FromName, mail.FromAddress, mail.ReplyTo));
        Assert.Contains($"Verzonden door {Some.Firm.Name}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("in opdracht van Voorbeeld B.V.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_from_the_verified_own_address_is_the_clients_alone()
    {
        var office = await OfficeAtWork.OpenAsync(Some.Files("zoho-vdt"), Some.Firm, [Some.Client("zoho-vdt") with { SenderVerified = true }]);
        await office.ImportAsync("F1;2026-01-05;1000,00;1001;jansen@example.nl");
        await office.RunAsync("2026-01-08");

        var (_, mail) = Assert.Single(office.Post.Mails);
        Assert.Equal("info@example.nl", mail.FromAddress);
        Assert.DoesNotContain("Verzonden door", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_written_mail_has_the_address_for_answers_and_names_its_case()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var post = new FolderPostOffice(folder.FullName);
            var mail = new OutgoingMail("Bakkerij", "bakkerij@mail.example", "Jansen", "b@jansen.example", "Herinnering", "Tekst", "m1.docx", [1], new DateOnly(2026, 1, 8))
            {
                ReplyTo = "bakkerij+d-000123@mail.example", Reference = "D-000123",
            };

            var sent = await post.MailAsync("m1", mail, None);

            var text = Encoding.ASCII.GetString((await post.ReadAsync(sent!.Name, None))!);
            Assert.Contains("Reply-To: Bakkerij <bakkerij+d-000123@mail.example>\r\n", text, StringComparison.Ordinal);
            Assert.Contains($"Message-ID: <{MessageId.Of("m1", "D-000123")}@mail.example>", text.Replace("\r\n ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_shared_domain_or_an_address_that_is_none_is_refused()
    {
        var office = await OfficeAtWork.OpenAsync();

        var findings = await new SetUpOffice(office.Store.Ledger, office.Procedures).ExecuteAsync(
            Some.Firm with { MailDomain = "kantoor" }, [Some.Client("zoho-vdt") with { Email = "info" }], "office.json", None);

        Assert.Equal(["client.email", "firm.mail-domain"], findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }
}
