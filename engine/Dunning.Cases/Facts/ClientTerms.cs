namespace Dunning.Cases.Facts;

/// <summary>The client as rules and conditions name it: <c>client.OnBehalf</c>.</summary>
/// <param name="Id">Short name of the client.</param>
/// <param name="Name">Name on letters.</param>
/// <param name="OnBehalf">Whether the firm acts for this client as for a third party.</param>
public sealed record ClientTerms(string Id, string Name, bool OnBehalf);
