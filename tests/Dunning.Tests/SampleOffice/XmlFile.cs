using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dunning.Tests.SampleOffice;

/// <summary>XML as bytes that are the same on every machine.</summary>
internal static class XmlFile
{
    public static byte[] Bytes(XElement root)
    {
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var writer = XmlWriter.Create(output, settings))
        {
            root.WriteTo(writer);
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }
}
