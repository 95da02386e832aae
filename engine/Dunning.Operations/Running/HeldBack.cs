namespace Dunning.Operations.Running;

/// <summary>Messages held back for one reason, invoices that get no case, or planned publications that did not go on.</summary>
/// <param name="Reason">Name of the reason: <c>gate.paid</c>; <c>procedure.none-published</c> of invoices; <c>procedure.plan-lapsed</c> of plans.</param>
/// <param name="Count">How many.</param>
public sealed record HeldBack(string Reason, int Count);
