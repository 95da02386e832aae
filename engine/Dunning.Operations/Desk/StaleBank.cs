namespace Dunning.Operations.Desk;

/// <summary>A client with running cases whose bank data is old: somebody may have paid long ago.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Name">Its name.</param>
/// <param name="Newest">The day of the newest entry; null when there never was one.</param>
public sealed record StaleBank(string ClientId, string Name, DateOnly? Newest);
