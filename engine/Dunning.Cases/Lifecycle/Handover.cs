namespace Dunning.Cases.Lifecycle;

/// <summary>The claim is in the hands of somebody else; our own chain stands still.</summary>
/// <param name="To">Agency, Bailiff or Lawyer.</param>
/// <param name="Track">Amicable or Court.</param>
/// <param name="Recipient">Who it is.</param>
/// <param name="Day">The day of the handover.</param>
public sealed record Handover(string To, string Track, string Recipient, DateOnly Day);
