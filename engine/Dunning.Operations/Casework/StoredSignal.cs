using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Casework;

/// <summary>A signal that waits for its answer.</summary>
/// <param name="Id">Its number, in order of arrival.</param>
/// <param name="Signal">What happened.</param>
public sealed record StoredSignal(long Id, CaseSignal Signal);
