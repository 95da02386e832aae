namespace Dunning.Operations.Outbox;

/// <summary>Where letters and e-mails go out, and where they are kept as sent.</summary>
public interface IPostOffice
{
    /// <summary>The document that was sent under a name; null when there is none.</summary>
    Task<SentDocument?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Hands a letter to the printer. A second letter of the same name is not printed again.</summary>
    /// <param name="name">Name of the document without extension.</param>
    /// <param name="docx">The letter.</param>
    /// <param name="cancellationToken">Stops before it is handed over, never half-way.</param>
    Task<SentDocument> PostAsync(string name, byte[] docx, CancellationToken cancellationToken);

    /// <summary>Hands over an e-mail. A second one of the same name is not sent again.</summary>
    /// <returns>Null when an address is no e-mail address.</returns>
    Task<SentDocument?> MailAsync(string name, OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>The bytes as sent; null when they are not there.</summary>
    Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken);
}
