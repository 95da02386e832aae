namespace Dunning.Rules.Language.Parsing;

/// <summary>Cuts text into tokens; never fails, an unclosed quote runs to the end and is left for the parser to refuse.</summary>
internal static class Scanner
{
    private static readonly string[] Symbols = ["===", "!==", "<>", "==", "!=", "<=", ">=", "=>", "&&", "||", "??", "?.", "<<", ">>"];

    public static IEnumerable<Token> Scan(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var token = Next(text, at);
            yield return token;
            at = token.End;
        }
    }

    private static Token Next(string text, int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c))
        {
            return new Token(TokenKind.Space, at, While(text, at, char.IsWhiteSpace));
        }

        if (char.IsLetter(c) || c is '_' or '@' or '$')
        {
            return new Token(TokenKind.Word, at, While(text, at + 1, letter => char.IsLetterOrDigit(letter) || letter is '_' or '$'));
        }

        if (char.IsDigit(c))
        {
            return new Token(TokenKind.Number, at, Number(text, at));
        }

        if (c is '"' or '\'')
        {
            return new Token(c == '"' ? TokenKind.DoubleQuoted : TokenKind.SingleQuoted, at, Quoted(text, at, c));
        }

        var symbol = Symbols.FirstOrDefault(symbol => string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0);
        return new Token(TokenKind.Symbol, at, at + (symbol?.Length ?? 1));
    }

    private static int While(string text, int at, Func<char, bool> more)
    {
        while (at < text.Length && more(text[at]))
        {
            at++;
        }

        return at;
    }

    // A dot belongs to the number only when a digit follows: 1.ToString() is a call.
    private static int Number(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static int Quoted(string text, int at, char quote)
    {
        for (at++; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
        }

        return Math.Min(at + 1, text.Length);
    }
}
