using Dunning.Core.Amounts;
using Dunning.Core.Calendars;

namespace Dunning.Core.Law;

/// <summary>Out-of-court collection costs (buitengerechtelijke incassokosten) of one demand.</summary>
/// <param name="Basis">The principals together: invoices with VAT, no interest and no costs.</param>
/// <param name="Costs">The costs without VAT.</param>
/// <param name="Vat">VAT over the costs; zero unless it may be charged.</param>
/// <law>BW 6:96; Besluit BIK art. 2</law>
public sealed record CollectionCosts(Money Basis, Money Costs, Money Vat)
{
    /// <summary>The scale with the day from which it holds.</summary>
    /// <law>Besluit BIK art. 2</law>
    public static DatedTable<CostScale> Scales { get; } = DatedTable<CostScale>.Embedded("collection-costs");

    /// <summary>The standard rate of VAT, in percent, with the day from which it holds.</summary>
    /// <law>Wet OB 1968 art. 9 lid 1; Besluit BIK art. 2 lid 3</law>
    public static DatedTable<decimal> VatPercent { get; } = DatedTable<decimal>.Embedded("vat-percent");

    /// <summary>Costs and VAT together: what a demand may name.</summary>
    public Money Total => Costs + Vat;

    /// <summary>The costs over one principal by the scale in force, rounded to the cent.</summary>
    /// <remarks>For a consumer this is the most that may be asked, and only after a valid fourteen-day letter. Towards a business it is what the law gives unless the parties agreed otherwise; its least, 40 euro, is due without any demand.</remarks>
    /// <param name="principal">Euro, not negative; nothing is due over nothing.</param>
    /// <law>BW 6:96 lid 4 to 6; Besluit BIK art. 2 lid 1 and 2</law>
    public static Money Scale(Money principal) => Scale(principal, Scales.Values[^1].From);

    /// <summary>The costs over one principal by the scale that held on a day, rounded to the cent.</summary>
    /// <param name="principal">Euro, not negative; nothing is due over nothing.</param>
    /// <param name="day">The day on which the debtor came into default.</param>
    /// <law>BW 6:96 lid 4 to 6; Besluit BIK art. 2 lid 1 and 2</law>
    public static Money Scale(Money principal, DateOnly day)
    {
        if (principal.Currency is not ("EUR" or ""))
        {
            throw new ArgumentException($"The scale of collection costs is in euro; {principal} is not.", nameof(principal));
        }

        return Money.Euro(Scales.On(day).Over(principal.Amount)).Rounded();
    }

    /// <summary>The costs of one demand for several claims: the principals are added up and the scale is applied once.</summary>
    /// <param name="principals">The principal of each claim, euro.</param>
    /// <param name="vatPercent">The rate of VAT to add, in percent; null when VAT may not be added, see <see cref="MayAddVat"/>.</param>
    /// <law>BW 6:96 lid 7; Besluit BIK art. 2 lid 3</law>
    public static CollectionCosts Of(IEnumerable<Money> principals, decimal? vatPercent = null)
    {
        var basis = principals.Aggregate(Money.Euro(0), (sum, principal) => sum + principal);
        return With(basis, Scale(basis), vatPercent);
    }

    /// <summary>The costs towards a business: the scale over the principals together, and never less than the fixed sum.</summary>
    /// <param name="principals">The principal of each late invoice, euro.</param>
    /// <param name="perInvoice">Whether the fixed sum is due for each late invoice or once a demand; not settled in the Netherlands.</param>
    /// <param name="vatPercent">The rate of VAT to add, in percent; null when VAT may not be added, see <see cref="MayAddVat"/>.</param>
    /// <law>BW 6:96 lid 4 and 7; Directive 2011/7/EU art. 6; CJEU 20-10-2022, C-585/20</law>
    public static CollectionCosts OfBusiness(IReadOnlyCollection<Money> principals, bool perInvoice = false, decimal? vatPercent = null)
    {
        var scale = Of(principals, vatPercent);
        var fixedSums = BusinessMinimum() * (perInvoice ? principals.Count(principal => principal.IsPositive) : 0);
        return fixedSums > scale.Costs ? With(scale.Basis, fixedSums, vatPercent) : scale;
    }

    /// <summary>Whether VAT may be added to the costs: only when all three conditions are met.</summary>
    /// <param name="externalCollector">The creditor uses a collector who charges VAT for it.</param>
    /// <param name="creditorDeductsVat">The creditor can set off the VAT he is charged.</param>
    /// <param name="declared">The demand says that the creditor cannot set off VAT and that the costs are raised for it.</param>
    /// <law>Besluit BIK art. 2 lid 3</law>
    public static bool MayAddVat(bool externalCollector, bool creditorDeductsVat, bool declared) =>
        externalCollector && !creditorDeductsVat && declared;

    /// <summary>The fixed sum a business debtor owes from the day after the last day of payment, without any demand.</summary>
    /// <returns>Euro; the least of the scale.</returns>
    /// <law>BW 6:96 lid 4; Directive 2011/7/EU art. 6 lid 1</law>
    public static Money BusinessMinimum() => Money.Euro(Scales.Latest.Minimum);

    private static CollectionCosts With(Money basis, Money costs, decimal? vatPercent) => new(basis, costs, (costs * ((vatPercent ?? 0) / 100m)).Rounded());
}
