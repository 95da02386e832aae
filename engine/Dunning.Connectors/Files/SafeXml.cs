using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace Dunning.Connectors.Files;

/// <summary>XML from outside: no document types, nothing fetched, a limit on its size, and never the whole file in memory.</summary>
internal static class SafeXml
{
    /// <summary>Far above any statement or invoice, far below what would hurt.</summary>
    public const long MaxCharacters = 100_000_000;

    public static XmlReader Open(Stream content, long maxCharacters) => XmlReader.Create(content, new XmlReaderSettings
    {
        Async = true,
        CloseInput = false,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = maxCharacters,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>The child elements of the element the reader stands on, one by one; those not wanted are passed over unread.</summary>
    public static async IAsyncEnumerable<XElement> ChildrenAsync(
        XmlReader reader, Func<string, bool> wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        var depth = reader.Depth;
        await reader.ReadAsync().ConfigureAwait(false);
        while (!reader.EOF && reader.Depth > depth)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element)
            {
                await reader.ReadAsync().ConfigureAwait(false);
            }
            else if (wanted(reader.LocalName))
            {
                yield return (XElement)await XNode.ReadFromAsync(reader, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await reader.SkipAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>The finding for a file that is not well formed, too long, or has a document type.</summary>
    public static void Unreadable(this FileFindings findings, XmlException exception) => findings.Error(
        "file.unreadable",
        exception.LineNumber > 0 ? FormattableString.Invariant($"line {exception.LineNumber}, column {exception.LinePosition}") : "/",
        "This is not XML that can be read: " + exception.Message,
        "ask the sender for the file again; files with a DOCTYPE are refused");
}
