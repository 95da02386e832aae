using Dunning.Operations.Links;

namespace Dunning.Tests.Contracts;

/// <summary>A key of links that is no secret.</summary>
public sealed class OneLinkKey(byte version = 1) : ILinkKeys
{
    private readonly LinkKey key = new(version, [.. Enumerable.Range(version, 32).Select(number => (byte)number)]);

    public LinkKey Current() => key;

    public LinkKey? Find(byte version) => version == key.Version ? key : null;
}
