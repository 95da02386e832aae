namespace Dunning.Web.Site;

/// <summary>Whether the next call comes up by itself once one is recorded.</summary>
public enum AdvanceChoice
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Only when nobody was reached.</summary>
    WhenNobodyAnswered,

    /// <summary>Never: back to the list.</summary>
    Never,
}
