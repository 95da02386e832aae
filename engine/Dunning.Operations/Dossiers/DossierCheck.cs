namespace Dunning.Operations.Dossiers;

/// <summary>One thing that was looked at in an export, in words.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Passed">Whether it is as it should be.</param>
/// <param name="Nl">What was looked at and found, in Dutch.</param>
/// <param name="En">The same in English.</param>
public sealed record DossierCheck(string Name, bool Passed, string Nl, string En);
