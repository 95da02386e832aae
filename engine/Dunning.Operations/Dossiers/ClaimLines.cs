using System.Globalization;
using System.Text;
using Dunning.Cases.Dossiers;

namespace Dunning.Operations.Dossiers;

/// <summary>The lines of a claim as CSV, as a Dutch spreadsheet opens it: semicolons, decimal comma.</summary>
public static class ClaimLines
{
    public const string Path = "vordering.csv";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static byte[] Write(ClaimFile claim)
    {
        var text = new StringBuilder("\uFEFFpost;omschrijving;van;tot en met;dagen;percentage;over;bedrag;grondslag\r\n");
        Line("hoofdsom", "Factuur " + claim.Invoice.Number, claim.Invoice.IssueDate, claim.Invoice.DueDate, null, null, null, claim.Invoice.Amount, claim.Claim.DefaultBasis);
        foreach (var payment in claim.Payments)
        {
            Line("ontvangen", payment.Kind, payment.Day, payment.Day, null, null, null, -payment.Amount, "art. 6:44 BW");
        }

        foreach (var segment in claim.Interest.IsClaimed ? claim.Interest.Segments : [])
        {
            Line("rente", claim.Interest.Name, segment.From, segment.To, segment.Days, segment.Rate, segment.Over, segment.Interest, claim.Interest.Article);
        }

        if (claim.Costs.IsCharged)
        {
            Line("kosten", "Buitengerechtelijke incassokosten", claim.Costs.From, null, null, null, claim.Costs.Basis, claim.Costs.Amount, claim.Costs.Article);
            if (claim.Costs.Vat != 0)
            {
                Line("btw", "Btw over de incassokosten", claim.Costs.From, null, null, null, claim.Costs.Amount, claim.Costs.Vat, "art. 2 lid 3 Besluit BIK");
            }
        }

        Line("totaal", "Te vorderen", null, claim.Today, null, null, null, claim.Claim.Total, "");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string post, string what, DateOnly? from, DateOnly? to, int? days, decimal? rate, decimal? over, decimal amount, string article) => text.AppendJoin(
            ';', post, Safe(what), Day(from), Day(to), days?.ToString(Dutch), rate?.ToString("0.00", Dutch), over?.ToString("0.00", Dutch), amount.ToString("0.00", Dutch), Safe(article)).Append("\r\n");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A spreadsheet takes a text that begins like a formula for one.
    private static string Safe(string text)
    {
        var plain = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return plain.AsSpan().IndexOfAny(";\"\r\n") < 0 ? plain : "\"" + plain.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
