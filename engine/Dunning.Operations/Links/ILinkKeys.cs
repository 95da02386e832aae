namespace Dunning.Operations.Links;

/// <summary>The office's secrets that links are signed with.</summary>
public interface ILinkKeys
{
    /// <summary>The key for new links; made when there is none.</summary>
    LinkKey Current();

    /// <summary>The key of this version; null when there is none (any more).</summary>
    LinkKey? Find(byte version);
}
