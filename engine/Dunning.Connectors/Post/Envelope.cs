using Dunning.Connectors.Mail;
using Dunning.Operations.Outbox;

namespace Dunning.Connectors.Post;

/// <summary>From what is to be mailed to a message. The same input gives the same bytes: Message-ID and date come from the parcel.</summary>
internal static class Envelope
{
    private const string Mail = "message/rfc822";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Mail is dated at nine in the morning of the office's day, in Dutch time.
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The message; null when an address is no e-mail address.</summary>
    public static byte[]? Of(string name, OutgoingMail mail)
    {
        Mailbox from, to;
        Mailbox? replyTo;
        try
        {
            from = new Mailbox(mail.FromAddress, mail.FromName);
            to = new Mailbox(mail.ToAddress, mail.ToName);
            replyTo = mail.ReplyTo is { } answers ? new Mailbox(answers, mail.FromName) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }

        var domain = from.Address[(from.Address.LastIndexOf('@') + 1)..];
        var moment = mail.Day.ToDateTime(Morning);
        return MimeWriter.Write(new MailMessage(
            MessageId.Of(name, mail.Reference) + "@" + domain,
            new DateTimeOffset(moment, Amsterdam.GetUtcOffset(moment)),
            from,
            [to],
            mail.Subject,
            mail.Text,
            mail.Attachment.Length == 0
                ? []
                : [new MailAttachment(mail.AttachmentName, mail.AttachmentName.EndsWith(".eml", StringComparison.Ordinal) ? Mail : Word, mail.Attachment)])
        {
            ReplyTo = replyTo,
        });
    }
}
