namespace Dunning.Operations.Running;

/// <summary>Messages held back for one reason.</summary>
/// <param name="Reason">Name of the reason: <c>gate.paid</c>.</param>
/// <param name="Count">How many.</param>
public sealed record HeldBack(string Reason, int Count);
