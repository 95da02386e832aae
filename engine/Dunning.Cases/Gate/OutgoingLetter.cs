namespace Dunning.Cases.Gate;

/// <summary>What the gate must know of a letter as a whole.</summary>
/// <param name="Principals">The principals of all the claims in it, together, in euro.</param>
/// <param name="Costs">The collection costs it names, with VAT, in euro.</param>
/// <param name="ShowsRegistration">Whether its template shows the number in the register of collection services.</param>
/// <param name="Wording">What its wording lacks or should not say; null when it is in order. Known per version of a template.</param>
public sealed record OutgoingLetter(decimal Principals, decimal Costs, bool ShowsRegistration = true, string? Wording = null);
