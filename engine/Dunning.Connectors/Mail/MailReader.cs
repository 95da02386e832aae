using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dunning.Operations.Inbox;

namespace Dunning.Connectors.Mail;

/// <summary>
/// Reads mails of strangers (RFC 5322, 2045 to 2047, 3464, 3834): bounded in size, depth and number of parts, never opening what is attached. What it can not make
/// out it leaves out.
/// </summary>
public sealed partial class MailReader : IMailReader
{
    /// <summary>Larger ones are refused.</summary>
    public const int MostBytes = 30 * 1024 * 1024;

    private const int MostDepth = 10;
    private const int MostParts = 100;
    private const int MostText = 2000;
    private const int MostSubject = 200;
    private const int MostAddresses = 50;

    /// <inheritdoc/>
    public ReceivedMail? Read(ReadOnlyMemory<byte> eml)
    {
        if (eml.Length > MostBytes || MimePart.Parse(eml) is not { Headers: > 0 } mail || mail.Header("From") is null && mail.Header("Message-ID") is null && mail.Header("Date") is null)
        {
            return null;
        }

        var parts = new List<MimePart>();
        if (!Collect(mail, parts, 0))
        {
            return null;
        }

        var senders = Addresses([mail.Header("From") ?? ""]).ToList();
        var from = (senders.Find(sender => sender.StartsWith('<')) ?? senders.FirstOrDefault() ?? "").Trim('<', '>', '.');
        var subject = Shorten(OneLine(MimeDecoding.Words(mail.Header("Subject") ?? "")), MostSubject);
        var text = Shorten(Said(parts), MostText);
        var failed = parts.Where(part => part.MediaType == "message/delivery-status").SelectMany(Failures).FirstOrDefault();
        failed ??= IsServer(from) && !parts.Exists(part => part.MediaType == "message/delivery-status") ? subject : null;
        var kind = failed is not null ? ReceivedKind.Returned : IsAutomatic(mail) ? ReceivedKind.Automatic : ReceivedKind.Written;
        var ids = kind == ReceivedKind.Returned ? parts.Where(IsReturned).SelectMany(ReturnedIds).Concat(Ids(text)) : Ids(mail.Header("In-Reply-To")).Concat(Ids(mail.Header("References")).Reverse());
        return new ReceivedMail(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Ids(mail.Header("Message-ID")).FirstOrDefault() ?? Convert.ToHexString(SHA256.HashData(eml.Span)), from, subject, text, failed)))),
            kind, from,
            [.. Addresses(new[] { "Delivered-To", "X-Original-To", "To", "Cc" }.SelectMany(mail.All)).Select(to => to.Trim('<', '>', '.')).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAddresses)],
            [.. ids.Distinct(StringComparer.Ordinal)], subject, text, failed);
    }

    private static bool Collect(MimePart part, List<MimePart> parts, int depth)
    {
        if (depth > MostDepth || parts.Count >= MostParts)
        {
            return false;
        }

        parts.Add(part);
        return part.Parts(MostParts).All(inner => Collect(inner, parts, depth + 1));
    }

    // RFC 3834 section 5, and what programs did before it.
    private static bool IsAutomatic(MimePart mail) =>
        (mail.Header("Auto-Submitted") is { } submitted && !submitted.Split(';')[0].Trim().Equals("no", StringComparison.OrdinalIgnoreCase))
        || mail.Header("Precedence")?.Trim().ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply"
        || mail.Header("List-Id") is not null || mail.Header("X-Autoreply") is not null || mail.Header("X-Autorespond") is not null
        || mail.Header("Return-Path")?.Trim() == "<>" || mail.MediaType == "multipart/report";

    private static string Said(List<MimePart> parts)
    {
        var shown = parts.Where(part => part.Header("Content-Disposition")?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) != true).ToList();
        var body = shown.Find(part => part.MediaType == "text/plain") ?? shown.Find(part => part.MediaType == "text/html");
        var lines = (body is null ? "" : MimeDecoding.Text(body)).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())
            .TakeWhile(line => !line.StartsWith("-----", StringComparison.Ordinal) || line.Contains("PGP", StringComparison.Ordinal)).Where(line => !line.StartsWith('>'));
        return string.Concat(string.Join('\n', lines).Where(letter => letter == '\n' || !char.IsControl(letter))).Trim();
    }

    // RFC 3464: fields per recipient behind those of the message, parted by empty lines.
    private static IEnumerable<string> Failures(MimePart report)
    {
        foreach (var group in MimeDecoding.Text(report).ReplaceLineEndings("\n").Split("\n\n").Take(MostParts))
        {
            if (MimePart.Parse(Encoding.UTF8.GetBytes(group.TrimStart('\n'))) is { } fields && fields.Header("Action")?.Trim().Equals("failed", StringComparison.OrdinalIgnoreCase) == true)
            {
                var recipient = (fields.Header("Final-Recipient") ?? fields.Header("Original-Recipient") ?? "").Split(';')[^1].Trim();
                yield return Shorten(OneLine($"{recipient} ({fields.Header("Status")?.Trim() ?? "5"})"), MostSubject);
            }
        }
    }

    private static bool IsReturned(MimePart part) => part.MediaType is "message/rfc822" or "text/rfc822-headers" or "message/global" or "message/global-headers";

    private static IEnumerable<string> ReturnedIds(MimePart part) =>
        MimePart.Parse(MimeDecoding.Transfer(part.Body.Span, part.Header("Content-Transfer-Encoding"))) is { } mail ? Ids(mail.Header("Message-ID")) : [];

    private static IEnumerable<string> Ids(string? header) => MessageIds().Matches(header ?? "").Select(match => match.Groups["id"].Value).Take(MostAddresses);

    private static IEnumerable<string> Addresses(IEnumerable<string> headers) =>
        headers.SelectMany(header => AnAddress().Matches(header).Select(match => match.Value));

    // Servers that tell a failure in words only.
    private static bool IsServer(string from) =>
        from.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase) || from.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase);

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";

    [GeneratedRegex(@"<(?<id>[^<>\s]{3,300})>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MessageIds();

    // The address proper, when one stands between angle brackets.
    [GeneratedRegex(@"<?[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-]{1,64}@[A-Za-z0-9.\-]{1,190}>?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AnAddress();
}
