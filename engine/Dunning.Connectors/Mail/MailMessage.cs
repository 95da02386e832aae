namespace Dunning.Connectors.Mail;

/// <summary>A message as it should leave: plain text, and files with it.</summary>
/// <param name="MessageId">Unique name without the angle brackets: <c>intent-17@example.nl</c>. Given, so that a message written twice is the same message.</param>
/// <param name="Date">Moment of sending, with its zone.</param>
/// <param name="From">Who writes.</param>
/// <param name="To">Who is written to; at least one.</param>
/// <param name="Subject">Subject; any letters, no line breaks.</param>
/// <param name="Text">The text; line breaks of any kind.</param>
/// <param name="Attachments">Files.</param>
public sealed record MailMessage(
    string MessageId,
    DateTimeOffset Date,
    Mailbox From,
    IReadOnlyList<Mailbox> To,
    string Subject,
    string Text,
    IReadOnlyList<MailAttachment> Attachments)
{
    /// <summary>Who else is written to, openly.</summary>
    public IReadOnlyList<Mailbox> Cc { get; init; } = [];

    /// <summary>Where answers go; null for the sender.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>Message-ID of the message this one answers, without brackets; null for none.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>Message-IDs of the earlier messages of the thread, oldest first, without brackets.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Whether a program wrote it, so that other programs should not answer (RFC 3834).</summary>
    public bool IsAutomatic { get; init; } = true;
}
