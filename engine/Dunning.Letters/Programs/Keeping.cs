namespace Dunning.Letters.Programs;

/// <summary>What keeps a paragraph or table in the letter.</summary>
internal enum Keeping
{
    /// <summary>Nothing is needed; it always stays.</summary>
    None,

    /// <summary>Any text or picture in it.</summary>
    Text,

    /// <summary>A value of one of its fields marked with a question mark.</summary>
    Marked,

    /// <summary>A row.</summary>
    Rows,
}
