namespace Dunning.Letters.Tags;

/// <summary>What a tag does.</summary>
internal enum TagKind
{
    Field,
    Each,
    If,
    Else,
    EndEach,
    EndIf,
    Comment,
}
