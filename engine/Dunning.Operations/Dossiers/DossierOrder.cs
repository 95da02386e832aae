namespace Dunning.Operations.Dossiers;

/// <summary>For whom a dossier is packed.</summary>
/// <param name="Recipient">Who takes the claim over; empty for an export without the papers of a handover.</param>
/// <param name="Court">Whether it is to go to court.</param>
public sealed record DossierOrder(string Recipient, bool Court)
{
    /// <summary>An export, for whoever wants to read or keep it.</summary>
    public static DossierOrder Export { get; } = new("", false);

    public bool IsHandover => Recipient.Length > 0;
}
