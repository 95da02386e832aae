namespace Dunning.Operations.Links;

/// <summary>A secret that links are signed with.</summary>
/// <param name="Version">Which one; stands in the link, so that older links stay good after a newer key came.</param>
/// <param name="Secret">The secret, 32 bytes.</param>
public sealed record LinkKey(byte Version, byte[] Secret);
