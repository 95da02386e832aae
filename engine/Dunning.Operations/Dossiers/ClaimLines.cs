using Dunning.Cases.Dossiers;
using Dunning.Operations.Reports;

namespace Dunning.Operations.Dossiers;

/// <summary>The lines of a claim as CSV.</summary>
public static class ClaimLines
{
    public const string Path = "vordering.csv";

    public static byte[] Write(ClaimFile claim)
    {
        var sheet = new CsvSheet("post", "omschrijving", "van", "tot en met", "dagen", "percentage", "over", "bedrag", "grondslag")
            .Row("hoofdsom", "Factuur " + claim.Invoice.Number, claim.Invoice.IssueDate, claim.Invoice.DueDate, null, null, null, claim.Invoice.Amount, claim.Claim.DefaultBasis);
        foreach (var payment in claim.Payments)
        {
            sheet.Row("ontvangen", payment.Kind, payment.Day, payment.Day, null, null, null, -payment.Amount, "art. 6:44 BW");
        }

        foreach (var segment in claim.Interest.IsClaimed ? claim.Interest.Segments : [])
        {
            sheet.Row("rente", claim.Interest.Name, segment.From, segment.To, segment.Days, segment.Rate, segment.Over, segment.Interest, claim.Interest.Article);
        }

        if (claim.Costs.IsCharged)
        {
            sheet.Row("kosten", "Buitengerechtelijke incassokosten", claim.Costs.From, null, null, null, claim.Costs.Basis, claim.Costs.Amount, claim.Costs.Article);
            if (claim.Costs.Vat != 0)
            {
                sheet.Row("btw", "Btw over de incassokosten", claim.Costs.From, null, null, null, claim.Costs.Amount, claim.Costs.Vat, "art. 2 lid 3 Besluit BIK");
            }
        }

        return sheet.Row("totaal", "Te vorderen", null, claim.Today, null, null, null, claim.Claim.Total, "").ToBytes();
    }
}
