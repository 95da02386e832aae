using System.Text;
using Dunning.Connectors.Mail;
using Xunit;

namespace Dunning.Tests.Connectors;

public sealed class MimeWriterTests
{
    private static readonly Mailbox Office = new("post@office.example", "Kantoor Zuid");
    private static readonly Mailbox Debtor = new("a.bakker@example.nl");

    [Fact]
    public void A_plain_message_stays_plain()
    {
        var text = Written(Message() with { ReplyTo = new Mailbox("antwoord@client.example"), InReplyTo = "a@b.example", References = ["x@b.example", "a@b.example"] });

        Assert.Equal(
            """
            Date: Mon, 12 Jan 2026 09:30:00 +0100
            From: Kantoor Zuid <post@office.example>
            Reply-To: antwoord@client.example
            To: a.bakker@example.nl
            Message-ID: <intent-1@office.example>
            In-Reply-To: <a@b.example>
            References: <x@b.example> <a@b.example>
            Subject: Herinnering
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            Goedemorgen,

            Tot ziens.

            """.ReplaceLineEndings("\r\n"),
            text);
    }

    [Fact]
    public void An_attachment_follows_the_text_and_can_be_read_back()
    {
        var content = Enumerable.Range(0, 300).Select(number => (byte)(number % 256)).ToArray();
        var text = Written(Message() with { Attachments = [new MailAttachment("Überzicht mei – Café.pdf", "application/pdf", content), new MailAttachment("leeg.txt", "text/plain", default)] });

        var boundary = text.Split("boundary=\"")[1].Split('"')[0];
        var parts = text.Split("--" + boundary);
        Assert.Equal(5, parts.Length);
        Assert.Equal("--\r\n", parts[4]);
        Assert.Contains("Content-Disposition: attachment;\r\n filename*=utf-8''%C3%9Cberzicht%20mei%20%E2%80%93%20Caf%C3%A9.pdf\r\n\r\n", parts[2], StringComparison.Ordinal);
        Assert.Equal(content, Convert.FromBase64String(parts[2].Split("\r\n\r\n")[1]));
        Assert.Contains("filename=leeg.txt\r\n\r\n", parts[3], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_message_gives_the_same_bytes()
    {
        var message = Message() with { Attachments = [new MailAttachment("a.pdf", "application/pdf", new byte[] { 1, 2, 3 })] };

        Assert.Equal(MimeWriter.Write(message), MimeWriter.Write(message with { Subject = "Herinnering" }));
    }

    [Theory]
    [InlineData("Herinnering: factuur 2026-0042", "Subject: Herinnering: factuur 2026-0042")]
    [InlineData("Nog één keer: uw factuur", "Subject: =?utf-8?Q?Nog_=C3=A9=C3=A9n_keer=3A_uw_factuur?=")]
    [InlineData("提醒", "Subject: =?utf-8?B?5o+Q6YaS?=")]
    [InlineData("=?utf-8?Q?nep?=", "Subject: =?utf-8?B?PT91dGYtOD9RP25lcD89?=")]
    [InlineData("twee  spaties ", "Subject: =?utf-8?Q?twee__spaties_?=")]
    [InlineData("", "Subject: ")]
    public void Subjects_are_encoded_only_where_they_must(string subject, string header)
    {
        var text = Written(Message() with { Subject = subject });

        Assert.Contains("\r\n" + header + "\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bakker, A.", "\"Bakker, A.\" <a@example.nl>")]
    [InlineData("Piet \"de Snor\" \\ Jansen", "\"Piet \\\"de Snor\\\" \\\\ Jansen\" <a@example.nl>")]
    [InlineData("Zoë Ünal", "=?utf-8?B?Wm/DqyDDnG5hbA==?= <a@example.nl>")]
    [InlineData("Jansen & Zn.", "\"Jansen & Zn.\" <a@example.nl>")]
    public void Names_are_quoted_or_encoded(string name, string mailbox)
    {
        Assert.Contains("To: " + mailbox + "\r\n", Written(Message() with { To = [new Mailbox("a@example.nl", name)] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Onderwerp\r\nBcc: iedereen@example.nl")]
    [InlineData("Onderwerp\nX: y")]
    [InlineData("Onderwerp\rX: y")]
    [InlineData("Onderwerp\0")]
    public void A_header_cannot_be_smuggled_in(string evil)
    {
        Assert.Throws<ArgumentException>(() => Written(Message() with { Subject = evil }));
        Assert.Throws<ArgumentException>(() => new Mailbox("a@example.nl", evil));
        Assert.Throws<ArgumentException>(() => new Mailbox(evil));
        Assert.Throws<ArgumentException>(() => new MailAttachment(evil, "application/pdf", default));
        Assert.Throws<ArgumentException>(() => new MailAttachment("a.pdf", evil, default));
        Assert.Throws<ArgumentException>(() => Written(Message() with { MessageId = evil }));
        Assert.Throws<ArgumentException>(() => Written(Message() with { InReplyTo = evil }));
        Assert.Throws<ArgumentException>(() => Written(Message() with { References = [evil] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen-apenstaart")]
    [InlineData("@example.nl")]
    [InlineData("a b@example.nl")]
    [InlineData("a@example..nl")]
    [InlineData("a@b@example.nl")]
    [InlineData("<a@example.nl>")]
    [InlineData("zoë@example.nl")]
    public void What_is_no_address_is_refused(string address)
    {
        Assert.Throws<ArgumentException>(() => new Mailbox(address));
    }

    [Fact]
    public void A_domain_with_other_letters_gets_its_ascii_form()
    {
        Assert.Equal("info@xn--bckerei-5wa.example", new Mailbox("info@bäckerei.example").Address);
    }

    [Fact]
    public void A_message_to_nobody_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Written(Message() with { To = [] }));
    }

    [Fact]
    public void Quoted_printable_keeps_dots_spaces_and_long_lines()
    {
        const string Body = "Beste Zoë,\n.punt vooraan\nFrom hier\nspatie \ntab\t\n=_grens";
        var long_ = new string('x', 200) + " é";

        var (encoding, body) = TextOf(Written(Message() with { Text = Body + "\n" + long_ }));

        Assert.Equal("quoted-printable", encoding);
        Assert.All(body.Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        Assert.DoesNotContain("\r\n.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nFrom ", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" \r\n", body, StringComparison.Ordinal);
        Assert.Equal((Body + "\n" + long_).ReplaceLineEndings("\r\n"), FromQuotedPrintable(body));
    }

    [Fact]
    public void Whatever_is_written_can_be_read_back_and_no_line_is_too_long()
    {
        string[] pieces = ["a", " ", "  ", "é", "€", "\U0001F600", "=", "?", "=?", "_", ".", "\n", "\n.", "\nFrom ", "\t", "\"", "\\", ",", "<", "lang-woord-zonder-spaties-", "한국어"];
        var random = new Random(42);
        for (var round = 0; round < 500; round++)
        {
            string Some(int count) => string.Concat(Enumerable.Range(0, random.Next(count)).Select(_ => pieces[random.Next(pieces.Length)]));
            var subject = Some(40).ReplaceLineEndings("");
            var body = Some(120);
            var name = Some(20).ReplaceLineEndings("") + "x";

            var text = Written(Message() with { Subject = subject, Text = body, To = [new Mailbox("a@example.nl", name), Debtor], Attachments = [new MailAttachment("f" + Some(30).ReplaceLineEndings("").Replace("\\", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal), "text/plain", default)] });

            Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
            Assert.All(text, character => Assert.True(character is '\r' or '\n' or '\t' or (>= ' ' and <= '~'), text));
            Assert.Equal(subject.Trim(), Unfolded(text, "Subject").Trim());
        }
    }

    private static MailMessage Message() => new(
        "intent-1@office.example",
        new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.FromHours(1)),
        Office,
        [Debtor],
        "Herinnering",
        "Goedemorgen,\n\nTot ziens.\n",
        []);

    private static string Written(MailMessage message) => Encoding.Latin1.GetString(MimeWriter.Write(message));

    private static (string Encoding, string Body) TextOf(string message) =>
        (message.Split("Content-Transfer-Encoding: ")[1].Split("\r\n")[0], message[(message.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);

    private static string FromQuotedPrintable(string body)
    {
        var bytes = new List<byte>();
        var text = body.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] == '=')
            {
                bytes.Add(Convert.FromHexString(text.AsSpan(position + 1, 2))[0]);
                position += 2;
            }
            else
            {
                bytes.Add((byte)text[position]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    // A header read as RFC 2047 says: words decoded, white space between two words dropped.
    private static string Unfolded(string message, string header)
    {
        var start = message.IndexOf("\r\n" + header + ":", StringComparison.Ordinal) + header.Length + 3;
        var end = start;
        do
        {
            end = message.IndexOf("\r\n", end + 1, StringComparison.Ordinal);
        }
        while (message[end + 2] == ' ');
        var value = message[start..end].Replace("\r\n", "", StringComparison.Ordinal).Trim();
        if (!value.StartsWith("=?utf-8?", StringComparison.Ordinal))
        {
            return value;
        }

        return string.Concat(value.Split(' ').Select(word => word[8] == 'B'
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))
            : FromQuotedPrintable(word[10..^2].Replace('_', ' '))));
    }
}
