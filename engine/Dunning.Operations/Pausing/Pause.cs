namespace Dunning.Operations.Pausing;

/// <summary>Dunning stopped for the whole office, for a client, or for one debtor of a client.</summary>
/// <param name="ClientId">The client; null for the whole office.</param>
/// <param name="DebtorNumber">The debtor; null for all debtors of the client.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The day on which it ends.</param>
/// <param name="By">Who stopped it.</param>
public sealed record Pause(string? ClientId, string? DebtorNumber, string Reason, DateOnly Until, string By);
