using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Casework;

/// <summary>A case with all that a decision needs.</summary>
/// <param name="State">The case as stored.</param>
/// <param name="Facts">Freshly read.</param>
/// <param name="Signals">Signals not yet answered, oldest first.</param>
public sealed record CaseWork(CaseState State, CaseFacts Facts, IReadOnlyList<StoredSignal> Signals);
