namespace Dunning.Web.Studio;

/// <summary>What came of a save: a version, or the messages that say why not.</summary>
internal sealed record StudioSaved(StudioVersion? Version, bool AlreadyPublished, IReadOnlyList<string> Messages)
{
    public static StudioSaved Kept(StudioVersion version, bool alreadyPublished = false) => new(version, alreadyPublished, []);

    public static StudioSaved Refused(IReadOnlyList<string> messages) => new(null, false, messages);
}
