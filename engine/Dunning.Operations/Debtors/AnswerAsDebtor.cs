using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dunning.Core.Findings;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Debtors;

/// <summary>
/// Records what a debtor says on his own page, as the office does when he writes or calls: an event of each case it is about, with its hold and its task.
/// The same answer given twice on a day is one.
/// </summary>
public sealed class AnswerAsDebtor(RecordReply reply, RaiseDispute dispute)
{
    /// <summary>Under which name it is recorded.</summary>
    public const string By = "debiteur (eigen pagina)";

    /// <summary>How long his own words may be.</summary>
    public const int LongestText = 500;

    private const int LongestPlanMonths = 12;
    private const int LatestFirstDays = 31;
    private const int OldestPaymentDays = 366;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>He says that he paid.</summary>
    /// <param name="page">What he sees.</param>
    /// <param name="number">The invoice; null for all that is to be paid.</param>
    /// <param name="day">When.</param>
    /// <param name="amount">How much; null for all of it.</param>
    /// <param name="way">How.</param>
    /// <param name="cancellationToken">Stops between two cases.</param>
    public async Task<IReadOnlyList<Finding>> PaidAsync(DebtorPage page, string? number, DateOnly? day, decimal? amount, PaymentWay way, CancellationToken cancellationToken)
    {
        var (about, findings) = About(page, number);
        if (day is null || day > page.Today || day < page.Today.AddDays(-OldestPaymentDays))
        {
            findings.Add(Finding.Error("answer.day", "", "day", "A payment was made on a day until today, in the last year."));
        }

        if (amount is <= 0)
        {
            findings.Add(Finding.Error("answer.amount", "", "amount", "A payment is an amount, more than nothing."));
        }

        if (!Enum.IsDefined(way))
        {
            findings.Add(Finding.Error("answer.way", "", "way", "Say how it was paid."));
        }

        return findings.Count > 0 ? findings : await ReplyAsync(
            page, about, string.Create(Dutch, $"Zegt te hebben betaald op {day!.Value:d MMMM yyyy}: {(amount is { } paid ? paid.ToString("N2", Dutch) : "het hele bedrag")}, {Word(way)}."), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>He does not agree.</summary>
    /// <param name="page">What he sees.</param>
    /// <param name="number">The invoice; null for all he can say something about.</param>
    /// <param name="reason">Why.</param>
    /// <param name="text">In his own words; may be empty unless the reason is another than those named.</param>
    /// <param name="cancellationToken">Stops between two cases.</param>
    public async Task<IReadOnlyList<Finding>> ContestAsync(DebtorPage page, string? number, DisputeReason reason, string? text, CancellationToken cancellationToken)
    {
        var (about, findings) = About(page, number);
        var words = OneLine(text);
        if (!Enum.IsDefined(reason) || (reason == DisputeReason.Other && words.Length == 0))
        {
            findings.Add(Finding.Error("answer.reason", "", "text", "Say in a few words what is wrong."));
        }

        if (words.Length > LongestText)
        {
            findings.Add(Finding.Error("answer.long", "", "text", $"At most {LongestText} signs."));
        }

        if (findings.Count > 0)
        {
            return findings;
        }

        var told = Word(reason) + (words.Length > 0 ? ": " + words : "");
        foreach (var invoice in about.Where(invoice => invoice.Case!.Dispute is null))
        {
            // One that was contested or paid a moment ago is as he wants it.
            await dispute.ExecuteAsync(invoice.Case!.Id, told, By, null, null, cancellationToken).ConfigureAwait(false);
        }

        return [];
    }

    /// <summary>He proposes to pay in parts.</summary>
    public async Task<IReadOnlyList<Finding>> ProposePlanAsync(DebtorPage page, PlanWish wish, CancellationToken cancellationToken)
    {
        var about = page.Answerable.Where(invoice => invoice.IsOwedNow).ToList();
        var findings = CheckPlan(page, wish);
        if (about.Count == 0)
        {
            findings.Add(Gone());
        }

        if (findings.Count > 0)
        {
            return findings;
        }

        var (total, terms) = (page.Totals[0], wish.Terms(page.Totals[0].Amount));
        return await ReplyAsync(
            page, about,
            string.Create(
                Dutch,
                $"Vraagt een betalingsregeling: {wish.Count} termijnen van {terms[0].Amount:N2} {total.Currency}, {Word(wish.Rhythm)}, de eerste op {terms[0].Due:d MMMM yyyy} en de laatste op {terms[^1].Due:d MMMM yyyy}; samen {total.Amount:N2}."),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>In how many instalments he may propose to pay; less than 2 when not in parts.</summary>
    public static int MostInstalments(DebtorPage page) =>
        page.Totals is [var total] ? Math.Min(page.Firm.MostInstalments, page.Firm.LeastInstalment > 0 ? (int)Math.Min(total.Amount / page.Firm.LeastInstalment, int.MaxValue) : int.MaxValue) : 0;

    private static List<Finding> CheckPlan(DebtorPage page, PlanWish wish)
    {
        var most = MostInstalments(page);
        var findings = new List<Finding>();
        if (wish.Count < 2 || wish.Count > most || !Enum.IsDefined(wish.Rhythm))
        {
            findings.Add(Finding.Error("answer.instalments", "", "count", FormattableString.Invariant($"Pay in 2 to {most} instalments.")));
        }
        else if (wish.First < page.Today || wish.First > page.Today.AddDays(LatestFirstDays))
        {
            findings.Add(Finding.Error("answer.first", "", "first", $"The first instalment is paid within {LatestFirstDays} days."));
        }
        else if (wish.Terms(page.Totals[0].Amount)[^1].Due > page.Today.AddMonths(LongestPlanMonths))
        {
            findings.Add(Finding.Error("answer.too-long", "", "count", $"The last instalment is paid within {LongestPlanMonths} months."));
        }

        return findings;
    }

    private static (List<DebtorInvoice> About, List<Finding> Findings) About(DebtorPage page, string? number)
    {
        var about = page.Answerable.Where(invoice => number is null ? invoice.Line.IsDue : invoice.Line.Invoice.Number == number).ToList();
        return (about, about.Count == 0 ? [Gone()] : []);
    }

    private async Task<IReadOnlyList<Finding>> ReplyAsync(DebtorPage page, IReadOnlyList<DebtorInvoice> about, string text, CancellationToken cancellationToken)
    {
        var once = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{page.Today:yyyy-MM-dd} {text}"))));
        foreach (var invoice in about)
        {
            await reply.ExecuteAsync(invoice.Case!.Id, text, By, once, cancellationToken).ConfigureAwait(false);
        }

        return [];
    }

    private static Finding Gone() => Finding.Error("answer.nothing", "", "invoice", "Nothing is open here to say this about.");

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Word(PaymentWay way) => way switch
    {
        PaymentWay.BankTransfer => "per overboeking",
        PaymentWay.Ideal => "met iDEAL of Wero",
        PaymentWay.Card => "met een betaalkaart",
        PaymentWay.Cash => "contant",
        PaymentWay.DirectDebit => "per incasso",
        _ => "op een andere manier",
    };

    private static string Word(PlanRhythm rhythm) => rhythm switch
    {
        PlanRhythm.Week => "elke week",
        PlanRhythm.Fortnight => "om de twee weken",
        _ => "elke maand",
    };

    private static string Word(DisputeReason reason) => reason switch
    {
        DisputeReason.NotReceived => "Factuur niet ontvangen",
        DisputeReason.NotOrdered => "Niet besteld",
        DisputeReason.WrongAmount => "Het bedrag klopt niet",
        DisputeReason.NotDelivered => "Niet (volledig) geleverd",
        DisputeReason.Complaint => "Klacht over het geleverde",
        DisputeReason.Credited => "Er is of wordt gecrediteerd",
        DisputeReason.PaidBefore => "Al eerder betaald",
        DisputeReason.NotMine => "Niet voor deze debiteur bestemd",
        _ => "Niet eens met de vordering",
    };
}
