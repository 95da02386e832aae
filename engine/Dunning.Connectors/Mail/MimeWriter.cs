using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dunning.Connectors.Mail;

/// <summary>Writes a message as bytes (RFC 5322, 2045–2047, 2231, 3834): the same message gives the same bytes, on every machine.</summary>
public static class MimeWriter
{
    private const int MaxMessageId = 250;

    /// <summary>The message, ready for a server or a folder; lines end in CRLF, all is ASCII.</summary>
    /// <exception cref="ArgumentException">A header would hold a line break, there is nobody to write to, or an id is not one.</exception>
    public static byte[] Write(MailMessage message)
    {
        var headers = Headers(message);
        using var output = new MemoryStream();
        var text = TextPart.Of(message.Text);
        if (message.Attachments.Count == 0)
        {
            text.WriteHeaders(headers);
            Write(output, headers + "\r\n");
            Write(output, text.Body);
            return output.ToArray();
        }

        var boundary = Boundary(message.MessageId);
        headers.AddTokens("Content-Type", ["multipart/mixed;", $"boundary=\"{boundary}\""]);
        Write(output, headers + "\r\n--" + boundary + "\r\n");
        var partHeaders = new HeaderBlock();
        text.WriteHeaders(partHeaders);
        Write(output, partHeaders + "\r\n" + text.Body + "\r\n");
        foreach (var attachment in message.Attachments)
        {
            Write(output, "--" + boundary + "\r\n");
            WriteAttachment(output, attachment);
        }

        Write(output, "--" + boundary + "--\r\n");
        return output.ToArray();
    }

    private static HeaderBlock Headers(MailMessage message)
    {
        if (message.To.Count == 0)
        {
            throw new ArgumentException("The message has nobody it is written to.", nameof(message));
        }

        MailText.RefuseLineBreaks(message.Subject, nameof(message));
        var headers = new HeaderBlock();
        headers.AddTokens("Date", [message.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Zone(message.Date.Offset)]);
        headers.AddMailboxes("From", [message.From]);
        if (message.ReplyTo is { } replyTo)
        {
            headers.AddMailboxes("Reply-To", [replyTo]);
        }

        headers.AddMailboxes("To", message.To);
        if (message.Cc.Count > 0)
        {
            headers.AddMailboxes("Cc", message.Cc);
        }

        headers.AddTokens("Message-ID", [Id(message.MessageId)]);
        if (message.InReplyTo is { } answered)
        {
            headers.AddTokens("In-Reply-To", [Id(answered)]);
        }

        if (message.References.Count > 0)
        {
            headers.AddTokens("References", message.References.Select(Id));
        }

        headers.AddText("Subject", message.Subject);
        if (message.IsAutomatic)
        {
            headers.AddTokens("Auto-Submitted", ["auto-generated"]);
        }

        headers.AddTokens("MIME-Version", ["1.0"]);
        return headers;
    }

    private static void WriteAttachment(MemoryStream output, MailAttachment attachment)
    {
        var headers = new HeaderBlock();
        // A message within a message must stay readable as it is (RFC 2046 section 5.2.1); ours are ASCII with short lines.
        var isMail = attachment.ContentType == "message/rfc822" && MailText.IsSevenBit(attachment.Content.Span);
        headers.AddTokens("Content-Type", [attachment.ContentType == "message/rfc822" && !isMail ? "application/octet-stream" : attachment.ContentType]);
        headers.AddTokens("Content-Transfer-Encoding", [isMail ? "7bit" : "base64"]);
        headers.AddWithParameter("Content-Disposition", "attachment", "filename", attachment.FileName);
        Write(output, headers + "\r\n" + (isMail ? Encoding.ASCII.GetString(attachment.Content.Span) + "\r\n" : TextPart.Base64(attachment.Content.Span)));
    }

    private static string Zone(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);

    private static string Id(string id) =>
        id.Length <= MaxMessageId && id.Split('@') is [var left, var right] && MailText.IsDotAtom(left) && MailText.IsDotAtom(right)
            ? "<" + id + ">"
            : throw new ArgumentException($"\"{MailText.Visible(id)}\" is not a Message-ID such as name@example.nl.", nameof(id));

    // "=_" occurs in neither quoted-printable nor base64, and a 7-bit text that holds it is not left 7-bit.
    private static string Boundary(string messageId) => "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..32];

    private static void Write(MemoryStream output, string ascii) => output.Write(Encoding.ASCII.GetBytes(ascii));
}
