using System.Text;

namespace Dunning.Letters.Programs;

/// <summary>Escapes text and attributes of the template's own XML.</summary>
internal static class Escape
{
    public static void Text(StringBuilder to, string text) => Write(to, text, inAttribute: false);

    public static void Attribute(StringBuilder to, string text) => Write(to, text, inAttribute: true);

    private static void Write(StringBuilder to, string text, bool inAttribute)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': to.Append("&amp;"); break;
                case '<': to.Append("&lt;"); break;
                case '>': to.Append("&gt;"); break;
                case '\r': to.Append("&#13;"); break;
                case '"' when inAttribute: to.Append("&quot;"); break;
                case '\n' when inAttribute: to.Append("&#10;"); break;
                case '\t' when inAttribute: to.Append("&#9;"); break;
                default: to.Append(c); break;
            }
        }
    }
}
