using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dunning.Letters.Packages;

/// <summary>XML without document types, entities or bottomless nesting.</summary>
internal static class SafeXml
{
    /// <exception cref="XmlException">Not well formed, has a document type, or is nested too deeply.</exception>
    public static XDocument Load(byte[] bytes)
    {
        Check(bytes);
        using var reader = Reader(bytes);
        return XDocument.Load(reader);
    }

    /// <exception cref="XmlException">Not well formed, has a document type, or is nested too deeply.</exception>
    public static void Check(byte[] bytes)
    {
        using var reader = Reader(bytes);
        while (reader.Read())
        {
            if (reader.Depth > PackageLimits.Depth)
            {
                throw new XmlException("elements are nested too deeply");
            }
        }
    }

    public static byte[] Save(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    private static XmlReader Reader(byte[] bytes) => XmlReader.Create(
        new MemoryStream(bytes, writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
