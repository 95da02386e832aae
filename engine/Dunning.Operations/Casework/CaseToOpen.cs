using Dunning.Cases.Facts;

namespace Dunning.Operations.Casework;

/// <summary>An invoice that should have a case.</summary>
/// <param name="CaseId">Number the case will have: the invoice's own.</param>
/// <param name="Facts">What is known of it.</param>
public sealed record CaseToOpen(long CaseId, CaseFacts Facts);
