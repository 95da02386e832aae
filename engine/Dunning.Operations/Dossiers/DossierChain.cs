using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>The chain of a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Events">Its events, oldest first; at least one.</param>
/// <param name="Proof">That the hash of the last event is in a daily head; null when something happened since.</param>
public sealed record DossierChain(long CaseId, IReadOnlyList<ChainedEvent> Events, SealProof? Proof)
{
    /// <summary>Hash of the last event, hexadecimal.</summary>
    public string Head => Convert.ToHexStringLower(Events[^1].Hash);
}
