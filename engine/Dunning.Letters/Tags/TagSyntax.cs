using System.Text;
using Dunning.Core.Findings;

namespace Dunning.Letters.Tags;

/// <summary>Reads what stands between <c>{{</c> and <c>}}</c>.</summary>
internal static class TagSyntax
{
    private static readonly string[] Known = ["#each", "#if", "#else", "/each", "/if"];

    /// <summary>The tag, or null with a message and a hint.</summary>
    public static Tag? Parse(string inner, out string? message, out string? hint)
    {
        message = hint = null;
        var text = Plain(inner);
        if (text.Length == 0)
        {
            message = "The tag is empty.";
            hint = "write the name of a field between {{ and }}";
            return null;
        }

        if (text[0] == '!')
        {
            return new Tag(TagKind.Comment);
        }

        if (text[0] is '#' or '/' || text.Equals("else", StringComparison.OrdinalIgnoreCase))
        {
            return Control(text, out message, out hint);
        }

        var takesLineAway = text[0] == '?';
        var (expression, format) = Split(takesLineAway ? text[1..] : text);
        if (expression.Length == 0 || expression.IndexOfAny(['{', '}']) >= 0)
        {
            message = $"\"{text}\" is not a field.";
            hint = "write {{ name }} or {{ name:format }} with two braces on either side";
            return null;
        }

        return new Tag(TagKind.Field, expression) { Format = format, TakesLineAway = takesLineAway };
    }

    /// <summary>The text with everything that Word makes of what one types undone: curly quotes, long dashes, hard spaces, signs, characters nobody sees.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var opened = '\0';
        foreach (var c in text)
        {
            // Soft hyphens, joiners, directions, byte-order marks: Word puts them, nobody sees them.
            if (opened == '\0' && (c == '\u00AD' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format))
            {
                continue;
            }

            var quote = c switch
            {
                '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
                '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' => '\'',
                _ => '\0',
            };
            if (quote != '\0' && (opened == '\0' || opened == quote))
            {
                opened = opened == '\0' ? quote : '\0';
                plain.Append('"');
            }
            else if (opened != '\0')
            {
                plain.Append(c);
            }
            else
            {
                plain.Append(Typed(c));
            }
        }

        return plain.ToString().Trim();
    }

    private static string Typed(char c) => c switch
    {
        '\t' or '\n' or '\r' => " ",
        '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\u2212' => "-",
        '\u2260' => "!=",
        '\u2264' => "<=",
        '\u2265' => ">=",
        '\u2026' => "...",
        _ => char.IsWhiteSpace(c) ? " " : c.ToString(),
    };

    private static Tag? Control(string text, out string? message, out string? hint)
    {
        message = hint = null;
        var body = text[0] is '#' or '/' ? text[1..].TrimStart() : text;
        var end = body.IndexOfAny([' ', '(']);
        var word = (text[0] == '/' ? "/" : "#") + (end < 0 ? body : body[..end]);
        var rest = end < 0 ? "" : body[end..].Trim();
        var kind = word.ToUpperInvariant() switch
        {
            "#EACH" => TagKind.Each,
            "#IF" => TagKind.If,
            "#ELSE" => TagKind.Else,
            "/EACH" => TagKind.EndEach,
            "/IF" => TagKind.EndIf,
            _ => TagKind.Field,
        };

        if (kind == TagKind.Field)
        {
            message = $"There is no tag \"{{{{{word}}}}}\".";
            hint = Suggestion.Nearest(word, Known) is { } near ? $"did you mean \"{{{{{near}}}}}\"?" : "the tags are #each, #if, #else, /each and /if";
            return null;
        }

        if (kind is TagKind.Each or TagKind.If && rest.Length == 0)
        {
            message = $"\"{{{{{word}}}}}\" does not say what.";
            hint = kind == TagKind.Each ? "name a list: {{#each invoices}}" : "give a condition: {{#if total > 0}}";
            return null;
        }

        if (kind == TagKind.Else && rest.Length > 0)
        {
            message = "\"{{#else}}\" takes no condition.";
            hint = "write {{#else}}{{#if …}} … {{/if}}{{/if}}";
            return null;
        }

        return new Tag(kind, kind is TagKind.Each or TagKind.If ? rest : "");
    }

    // The first colon that is not inside quotes or brackets and does not belong to a ? : choice.
    private static (string Expression, string? Format) Split(string text)
    {
        var (depth, choices, quoted) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted)
            {
                depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
                if (c == '?' && i + 1 < text.Length && text[i + 1] is '?' or '.')
                {
                    i++;
                }
                else if (c == '?')
                {
                    choices++;
                }
                else if (c == ':' && depth == 0 && choices-- == 0)
                {
                    return (text[..i].Trim(), text[(i + 1)..].Trim());
                }
            }
        }

        return (text.Trim(), null);
    }
}
