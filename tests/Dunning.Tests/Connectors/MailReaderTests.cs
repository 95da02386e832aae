using System.Text;
using Dunning.Connectors.Mail;
using Dunning.Operations.Inbox;
using Xunit;

namespace Dunning.Tests.Connectors;

public class MailReaderTests
{
    private const string Plain = """
        From: =?utf-8?Q?Caf=C3=A9_=27t_Hoekje?= <Info@Hoekje.example>
        To: "Bakkerij" <bakkerij+d-000123@mail.example>
        Cc: b@x.example
        Message-ID: <a1@hoekje.example>
        In-Reply-To: <d-000123.0123456789abcdef0123456789abcdef@mail.example>
        References: <one@x.example>
         <two@x.example>
        Subject: =?iso-8859-1?B?UmU6IEhlcmlubmVyaW5n?= =?iso-8859-1?Q?_caf=E9?=

        Wij betalen vrijdag.
        > Geachte heer
        Groet
        """;

    [Fact]
    public void An_answer_tells_who_wrote_what_about_which_mail()
    {
        var mail = Read(Plain)!;

        Assert.Equal((ReceivedKind.Written, "Info@Hoekje.example", "Re: Herinnering café", "Wij betalen vrijdag.\nGroet"), (mail.Kind, mail.FromAddress, mail.Subject, mail.Text));
        Assert.Equal(["bakkerij+d-000123@mail.example", "b@x.example"], mail.To);
        Assert.Equal(["d-000123.0123456789abcdef0123456789abcdef@mail.example", "two@x.example", "one@x.example"], mail.Answers);
    }

    [Fact]
    public void The_text_is_found_among_parts_in_any_encoding_and_attachments_stay_closed()
    {
        var mail = Read("""
            From: a@x.example
            Message-ID: <1@x>
            Content-Type: multipart/mixed; boundary="b1"

            niet dit
            --b1
            Content-Type: text/plain; name=bijlage.txt
            Content-Disposition: attachment; filename=bijlage.txt

            uit de bijlage
            --b1
            Content-Type: multipart/alternative; boundary=b2

            --b2
            Content-Type: text/html; charset=utf-8

            <p>html</p>
            --b2
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            w4nDqW4gdmFuIGRl
            IDIwIGV1cm8=
            --b2--
            --b1--
            """)!;

        Assert.Equal("Één van de 20 euro", mail.Text);
    }

    [Fact]
    public void Html_alone_is_read_without_its_marks() => Assert.Equal(
        "Ik betaal & groet\ntot ziens",
        Read("From: a@x.example\nMessage-ID: <1@x>\nContent-Type: text/html; charset=windows-1252\n\n<style>p{}</style><p>Ik betaal &amp; groet</p><script>alert(1)</script>tot ziens")!.Text);

    [Fact]
    public void A_mail_that_came_back_names_the_address_and_the_mail()
    {
        var mail = Read(Bounce("failed"))!;

        Assert.Equal((ReceivedKind.Returned, "weg@jansen.example (5.1.1)"), (mail.Kind, mail.Undelivered));
        Assert.Equal(["d-000123.0123456789abcdef0123456789abcdef@mail.example"], mail.Answers);
    }

    [Fact]
    public void A_mail_that_is_only_delayed_has_not_come_back() => Assert.Equal(ReceivedKind.Automatic, Read(Bounce("delayed"))!.Kind);

    [Fact]
    public void A_server_that_tells_failure_in_words_only_has_returned_the_mail() =>
        Assert.Equal((ReceivedKind.Returned, "failure notice"), Read("From: MAILER-DAEMON@mx.example\nReturn-Path: <>\nMessage-ID: <1@mx>\nSubject: failure notice\n\nNo such user.") is { } mail ? (mail.Kind, mail.Undelivered) : default);

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated; x=y")]
    [InlineData("Precedence: bulk")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("List-Id: <nieuws.example>")]
    [InlineData("Return-Path: <>")]
    public void What_a_program_wrote_is_no_answer(string header) => Assert.Equal(ReceivedKind.Automatic, Read("From: a@x.example\nMessage-ID: <1@x>\n" + header + "\n\nIk ben er niet.")!.Kind);

    [Fact]
    public void A_person_who_says_so_wrote_himself() => Assert.Equal(ReceivedKind.Written, Read("From: a@x.example\nAuto-Submitted: no\n\nHallo")!.Kind);

    [Fact]
    public void The_same_mail_twice_has_one_key_and_another_under_its_id_has_its_own()
    {
        var again = "Received: from elsewhere\n" + Plain;

        Assert.Equal(Read(Plain)!.Key, Read(again)!.Key);
        Assert.NotEqual(Read(Plain)!.Key, Read(Plain.Replace("vrijdag", "nooit", StringComparison.Ordinal))!.Key);
        Assert.NotEqual(Read("From: a@x.example\n\neen")!.Key, Read("From: a@x.example\n\ntwee")!.Key);
    }

    [Fact]
    public void A_name_that_looks_like_an_address_is_not_the_sender() => Assert.Equal("echt@x.example", Read("From: \"baas@bank.example\" <echt@x.example>\nDate: x\n\nHallo")!.FromAddress);

    [Fact]
    public void What_is_no_mail_or_beyond_measure_is_refused()
    {
        Assert.Null(Read(""));
        Assert.Null(Read("zomaar wat tekst\nzonder koppen"));
        Assert.Null(Read("From: a@x.example\nX: " + new string('x', 300_000) + "\n\nHallo"));
        Assert.Null(Read("From: a@x.example\n" + string.Concat(Enumerable.Repeat("X: y\n", 2000)) + "\nHallo"));
        Assert.Null(Read("From: a@x.example\n" + string.Concat(Enumerable.Range(0, 30).Select(depth => FormattableString.Invariant($"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"))) + "\nHallo"));
    }

    [Fact]
    public void A_line_with_nothing_but_a_byte_order_mark_is_an_empty_header() =>
        Assert.Equal("a@x.example", new MailReader().Read((byte[])[0xEF, 0xBB, 0xBF, (byte)'\n', .. "From: a@x.example\nDate: x\n"u8, 0xFF, 0xFE, (byte)'\n', .. "\nHallo"u8])!.FromAddress);

    [Fact]
    public void Broken_mails_are_read_as_far_as_they_go()
    {
        var random = new Random(5);
        var whole = Encoding.UTF8.GetBytes(Bounce("failed").ReplaceLineEndings("\r\n"));
        for (var time = 0; time < 500; time++)
        {
            var broken = whole[..random.Next(whole.Length)];
            for (var hit = 0; hit < 5 && broken.Length > 0; hit++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            var mail = new MailReader().Read(broken);
            Assert.True(mail is null || mail.Text.Length <= 2001 && mail.Subject.Length <= 201);
        }
    }

    private static string Bounce(string action) => $"""
        From: Mail Delivery System <MAILER-DAEMON@mx.example>
        Return-Path: <>
        Message-ID: <b1@mx.example>
        Auto-Submitted: auto-replied
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary="B"

        --B
        Content-Type: text/plain

        I'm sorry.
        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; weg@jansen.example
        Action: {action}
        Status: 5.1.1

        --B
        Content-Type: message/rfc822

        From: bakkerij@mail.example
        Message-ID: <d-000123.0123456789abcdef0123456789abcdef@mail.example>
        Subject: Herinnering

        Tekst
        --B--
        """;

    private static ReceivedMail? Read(string eml) => new MailReader().Read(Encoding.UTF8.GetBytes(eml.ReplaceLineEndings("\r\n")));
}
