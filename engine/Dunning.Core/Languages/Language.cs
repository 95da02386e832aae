namespace Dunning.Core.Languages;

/// <summary>A language people are written to or read in.</summary>
public enum Language
{
    /// <summary>Dutch, as written in the Netherlands.</summary>
    Dutch,

    /// <summary>English, with European dates and the euro.</summary>
    English,
}
