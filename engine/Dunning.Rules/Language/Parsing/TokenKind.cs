namespace Dunning.Rules.Language.Parsing;

internal enum TokenKind
{
    Space,
    Word,
    Number,
    DoubleQuoted,
    SingleQuoted,
    Symbol,
}
