namespace Dunning.Cases.Activities;

/// <summary>Groups of activities in the editor's palette.</summary>
internal static class Categories
{
    public const string Messages = "Berichten";
    public const string People = "Mensen";
    public const string Time = "Tijd";
    public const string Decisions = "Beslissingen";
    public const string Claim = "Vordering";
    public const string Signals = "Signalen";
}
