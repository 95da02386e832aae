using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Simulation;

/// <summary>Cases that end differently.</summary>
/// <param name="Before">Why they are closed under the one version; null when they are open.</param>
/// <param name="After">Why they are closed under the other; null when they are open.</param>
/// <param name="Count">How many.</param>
public sealed record ClosingDifference(CloseReason? Before, CloseReason? After, int Count);
