namespace Dunning.Connectors.Mail;

/// <summary>A file that goes with a message.</summary>
public sealed record MailAttachment
{
    /// <summary>A file, its name and type checked.</summary>
    /// <param name="fileName">Name without a folder; any letters.</param>
    /// <param name="contentType">Media type without parameters: <c>application/pdf</c>.</param>
    /// <param name="content">The bytes.</param>
    public MailAttachment(string fileName, string contentType, ReadOnlyMemory<byte> content)
    {
        MailText.RefuseLineBreaks(fileName, nameof(fileName));
        if (fileName.Length == 0 || fileName.Any(character => char.IsControl(character) || character is '/' or '\\'))
        {
            throw new ArgumentException($"\"{MailText.Visible(fileName)}\" is not a file name without a folder.", nameof(fileName));
        }

        if (contentType.Split('/') is not [var type, var subtype] || !MailText.IsToken(type) || !MailText.IsToken(subtype))
        {
            throw new ArgumentException($"\"{MailText.Visible(contentType)}\" is not a media type such as application/pdf.", nameof(contentType));
        }

        FileName = fileName;
        ContentType = contentType;
        Content = content;
    }

    /// <summary>Name the receiver sees.</summary>
    public string FileName { get; }

    /// <summary>Media type.</summary>
    public string ContentType { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }
}
