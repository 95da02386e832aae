using Dunning.Rules.Types;

namespace Dunning.Cases.Facts;

/// <summary>The client as rules and conditions name it: <c>client.OnBehalf</c>.</summary>
/// <param name="Id">Short name of the client.</param>
/// <param name="Name">Name on letters.</param>
/// <param name="OnBehalf">Whether the firm acts for this client as for a third party.</param>
public sealed record ClientTerms(
    [property: Described("code van de opdrachtgever", "code of the client")] string Id,
    [property: Described("naam van de opdrachtgever", "name of the client")] string Name,
    [property: Described("incasso voor een ander", "collected for another")] bool OnBehalf);
