namespace Dunning.Cases.Lifecycle;

/// <summary>Collection costs that were added to the claim; once per claim.</summary>
/// <param name="Costs">Without VAT, in euro.</param>
/// <param name="Vat">VAT over them; zero unless it may be charged.</param>
/// <param name="Basis">The principal they were reckoned over.</param>
/// <param name="Day">The day they became due.</param>
/// <law>BW 6:96 lid 4 to 6; Besluit BIK art. 2</law>
public sealed record ChargedCosts(decimal Costs, decimal Vat, decimal Basis, DateOnly Day)
{
    /// <summary>How many times they were charged again; a claim bears costs once.</summary>
    public int Repeats { get; init; }

    /// <summary>What the debtor owes for them.</summary>
    public decimal Total() => Costs + Vat;
}
