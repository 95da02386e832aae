using Microsoft.CodeAnalysis.CSharp;

namespace Dunning.Rules.Language.Parsing;

/// <summary>Dynamic LINQ written as C#: words for operators, <c>=</c> for equality, <c>in</c> for membership.</summary>
/// <remarks><c>in</c> becomes the shift operator, which has the right precedence and no other use here.</remarks>
internal static class DynamicLinqText
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["and"] = "&&", ["or"] = "||", ["not"] = "!", ["eq"] = "==", ["equal"] = "==", ["ne"] = "!=", ["neq"] = "!=",
        ["lt"] = "<", ["le"] = "<=", ["gt"] = ">", ["ge"] = ">=", ["mod"] = "%", ["in"] = "<<",
        ["true"] = "true", ["false"] = "false", ["null"] = "null",
    };

    public static SourceMap Rewrite(string text, Action<int, string> refuse)
    {
        var map = new SourceMap();
        var tokens = Scanner.Scan(text).Where(token => token.Kind != TokenKind.Space).ToArray();
        var (braces, end) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            map.Copy(text, end, token.Start);
            end = token.End;
            var piece = text[token.Start..token.End];
            var before = i == 0 ? "" : text[tokens[i - 1].Start..tokens[i - 1].End];
            var after = i + 1 == tokens.Length ? "" : text[tokens[i + 1].Start..tokens[i + 1].End];
            braces += piece == "{" ? 1 : piece == "}" ? -1 : 0;
            switch (token.Kind)
            {
                case TokenKind.Symbol when piece is "<<" or ">>":
                    refuse(token.Start, piece);
                    map.Copy(text, token.Start, token.End);
                    break;
                case TokenKind.Symbol when piece == "<>":
                    map.Replace("!=", token.Start);
                    break;
                case TokenKind.Symbol when piece == "=" && !(braces > 0 && i > 1 && IsStart(text[tokens[i - 2].Start..tokens[i - 2].End])):
                    map.Replace("==", token.Start);
                    break;
                case TokenKind.Word when before != "." && before != "?." && IsOperand(before, piece, after) && Words.TryGetValue(piece, out var word):
                    map.Replace(word, token.Start);
                    break;
                case TokenKind.Word when after == "(" && before != "new" && SyntaxFacts.IsPredefinedType(SyntaxFacts.GetKeywordKind(piece)):
                    map.Replace("@" + piece, token.Start);
                    break;
                default:
                    map.Copy(text, token.Start, token.End);
                    break;
            }
        }

        map.Copy(text, end, text.Length);
        return map;
    }

    private static bool IsStart(string piece) => piece is "{" or ",";

    // "or" at the beginning, or before a dot, is a name and not an operator; only "not" and constants begin something.
    private static bool IsOperand(string before, string piece, string after) =>
        after != "." && after != "=>"
        && (!(before is "" or "(" or ",") || piece.ToUpperInvariant() is "NOT" or "TRUE" or "FALSE" or "NULL");
}
