using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace Dunning.Connectors.Files;

/// <summary>XML from outside: no document types, nothing fetched, a limit on its size, and never the whole file in memory.</summary>
internal static class SafeXml
{
    /// <summary>Far above any statement or invoice, far below what would hurt.</summary>
    public const long MaxCharacters = 100_000_000;

    // Building a tree costs depth times depth, and looking through attributes likewise; no honest file comes near.
    private const int MaxDepth = 64;
    private const int MaxAttributes = 64;

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
                yield return await ReadElementAsync(reader).ConfigureAwait(false);
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

    /// <summary>The element the reader stands on; the reader moves past it.</summary>
    private static async Task<XElement> ReadElementAsync(XmlReader reader)
    {
        XElement? current = null;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var empty = reader.IsEmptyElement;
                    var element = Opened(reader);
                    current?.Add(element);
                    if (!empty)
                    {
                        current = element;
                    }
                    else if (current is null)
                    {
                        await reader.ReadAsync().ConfigureAwait(false);
                        return element;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    current!.Add(new XText(reader.Value));
                    break;
                case XmlNodeType.EndElement when current!.Parent is null:
                    await reader.ReadAsync().ConfigureAwait(false);
                    return current;
                case XmlNodeType.EndElement:
                    current = current!.Parent;
                    break;
            }
        }
        while (await reader.ReadAsync().ConfigureAwait(false));
        throw new XmlException("The file ends inside an element.");
    }

    private static XElement Opened(XmlReader reader)
    {
        if (reader.Depth > MaxDepth || reader.AttributeCount > MaxAttributes)
        {
            var at = (IXmlLineInfo)reader;
            throw new XmlException("Elements are nested too deep, or one has too many attributes.", null, at.LineNumber, at.LinePosition);
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
        }

        reader.MoveToElement();
        return element;
    }
}
