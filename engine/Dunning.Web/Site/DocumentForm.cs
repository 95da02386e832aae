namespace Dunning.Web.Site;

/// <summary>What kind of file a sent document is, told by its bytes.</summary>
/// <param name="ContentType">Media type.</param>
/// <param name="Extension">With its dot.</param>
public sealed record DocumentForm(string ContentType, string Extension)
{
    /// <summary>A Word document.</summary>
    public static DocumentForm Word { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    /// <summary>An e-mail.</summary>
    public static DocumentForm Mail { get; } = new("message/rfc822", ".eml");

    /// <summary>A Word document is a ZIP file and begins as one; everything else we send is an e-mail.</summary>
    public static DocumentForm Of(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) ? Word : Mail;

    /// <summary>The name a person saves it under.</summary>
    public string FileName(string name) => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name : name + Extension;
}
