using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Dunning.Rules.Language.Parsing;

/// <summary>The JavaScript subset written as C#: quotes, <c>===</c>, one leading <c>return</c>, a closing semicolon.</summary>
internal static class JavaScriptText
{
    public static SourceMap Rewrite(string text)
    {
        var map = new SourceMap();
        var tokens = Scanner.Scan(text).Where(token => token.Kind != TokenKind.Space).ToArray();
        var end = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            map.Copy(text, end, token.Start);
            end = token.End;
            var piece = text[token.Start..token.End];
            var before = i == 0 ? "" : text[tokens[i - 1].Start..tokens[i - 1].End];
            if (Rewritten(token, piece, before, i == 0, i == tokens.Length - 1) is { } rewritten)
            {
                map.Replace(rewritten, token.Start);
            }
            else
            {
                map.Copy(text, token.Start, token.End);
            }
        }

        map.Copy(text, end, text.Length);
        return map;
    }

    private static string? Rewritten(Token token, string piece, string before, bool first, bool last) => token.Kind switch
    {
        TokenKind.SingleQuoted or TokenKind.DoubleQuoted when piece.Length > 1 && piece[^1] == piece[0] => Quote(piece),
        TokenKind.Word when first && piece == "return" => " ",
        TokenKind.Word when piece == "undefined" && before != "." => "null",
        TokenKind.Word when before == "." && SyntaxFacts.GetKeywordKind(piece) != SyntaxKind.None => "@" + piece,
        TokenKind.Symbol when piece == "===" => "==",
        TokenKind.Symbol when piece == "!==" => "!=",
        TokenKind.Symbol when last && piece == ";" => " ",
        _ => null,
    };

    private static string Quote(string piece)
    {
        var result = new StringBuilder("\"");
        for (var i = 1; i < piece.Length - 1; i++)
        {
            var c = piece[i];
            if (c == '\\' && i + 1 < piece.Length - 1)
            {
                i++;
                c = piece[i];
                switch (c)
                {
                    case 'u' or 'x' when TryHex(piece, i + 1, c == 'u' ? 4 : 2, out var code):
                        i += c == 'u' ? 4 : 2;
                        c = code;
                        break;
                    default:
                        c = c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'v' => '\v', '0' => '\0', _ => c };
                        break;
                }
            }

            result.Append(c is >= ' ' and < (char)127 and not '"' and not '\\'
                ? c.ToString()
                : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return result.Append('"').ToString();
    }

    private static bool TryHex(string text, int at, int digits, out char value)
    {
        value = default;
        if (at + digits > text.Length - 1 || !ushort.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        value = (char)code;
        return true;
    }
}
