namespace Dunning.Operations.Running;

/// <summary>Messages held back for one reason, or invoices that get no case.</summary>
/// <param name="Reason">Name of the reason: <c>gate.paid</c>; <c>procedure.none-published</c> of invoices.</param>
/// <param name="Count">How many.</param>
public sealed record HeldBack(string Reason, int Count);
