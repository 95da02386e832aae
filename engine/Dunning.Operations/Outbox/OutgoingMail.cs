namespace Dunning.Operations.Outbox;

/// <summary>An e-mail, as a rule with the letter attached.</summary>
/// <param name="FromName">Shown sender: the creditor.</param>
/// <param name="FromAddress">Address of the sender.</param>
/// <param name="ToName">The debtor, or a client who is asked something.</param>
/// <param name="ToAddress">Address of the debtor.</param>
/// <param name="Subject">The letter's own subject.</param>
/// <param name="Text">Plain text: what the letter says.</param>
/// <param name="AttachmentName">File name of the letter.</param>
/// <param name="Attachment">The letter; empty for none.</param>
/// <param name="Day">Date of the message.</param>
public sealed record OutgoingMail(
    string FromName, string FromAddress, string ToName, string ToAddress, string Subject, string Text, string AttachmentName, byte[] Attachment, DateOnly Day)
{
    /// <summary>Where answers go; null for the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The case it is about, which its Message-ID names so that answers are recognised; null for none.</summary>
    public string? Reference { get; init; }
}
