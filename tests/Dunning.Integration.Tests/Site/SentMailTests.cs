using Dunning.Connectors.Post;
using Dunning.Operations.Outbox;
using Dunning.Web.Site;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public class SentMailTests
{
    [Theory]
    [InlineData("Geachte heer,\r\n\r\nEr staat EUR 100,00 open.")]
    [InlineData("Geachte crediteurenadministratie,\r\n\r\nEr staat € 1.850,00 open; = en -- blijven staan.\r\n--\r\nÉén regel die veel langer is dan de zesenzeventig tekens die in een bericht op één regel mogen staan, en dus wordt gebroken.")]
    [InlineData("Καλημέρα κόσμε, όλα καλά εδώ και τώρα")]
    public async Task The_text_of_a_mail_reads_as_it_was_written(string text)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var post = new FolderPostOffice(folder.FullName);
            var sent = await post.MailAsync(
                "m1", new OutgoingMail("Bakkerij De Vries", "a@devries.example", "Jansen", "b@jansen.example", "Herinnering", text, "brief.docx", [1, 2, 3], new(2026, 3, 17)), CancellationToken.None);

            Assert.Equal(text, SentMail.Text(await post.ReadAsync(sent!.Name, CancellationToken.None))!.TrimEnd().ReplaceLineEndings("\r\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_mail_without_text_has_none() => Assert.Null(SentMail.Text("Subject: x\r\n\r\nbody"u8));
}
