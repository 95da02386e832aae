namespace Dunning.Cases.Lifecycle;

/// <summary>The debtor is insolvent: letters ask him for nothing, the claim goes to whoever administers his estate.</summary>
/// <param name="Kind">Bankruptcy (faillissement), suspension of payments (surseance), debt rescheduling (WSNP) …, in the words of who recorded it.</param>
/// <param name="Since">The day it was recorded.</param>
/// <law>Fw art. 26 and 110 (a claim on a bankrupt is submitted to the receiver)</law>
public sealed record Insolvency(string Kind, DateOnly Since);
