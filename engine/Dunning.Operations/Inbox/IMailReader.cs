namespace Dunning.Operations.Inbox;

/// <summary>Reads the bytes of a mail.</summary>
public interface IMailReader
{
    /// <summary>Never throws for bad content; null when it is no mail at all, or larger or deeper than mails are.</summary>
    ReceivedMail? Read(ReadOnlyMemory<byte> eml);
}
