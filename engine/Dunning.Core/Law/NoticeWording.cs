using System.Globalization;
using System.Text.RegularExpressions;
using Dunning.Core.Findings;
using Dunning.Core.Languages;

namespace Dunning.Core.Law;

/// <summary>Judges the words of a formal letter: what it must say, and what would make it void.</summary>
/// <remarks>
/// A sieve, not a judge: an error is a text known to fail or to lack what it must have; a warning is a text that asks for doubt. Give it the text as it
/// will be read, a paragraph a line. In a template that is not filled in yet (it has <c>{{</c>) amounts, days and accounts are not judged, the rest is.
/// </remarks>
/// <law>BW 6:82, 6:96 lid 6; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
public static class NoticeWording
{
    private const int StatutoryDays = 14;
    private const int UsualDays = 7;
    private const string FourteenDays = "6:96 lid 6 BW; HR 25-11-2016, ECLI:NL:HR:2016:2704";
    private const string Default = "6:82 lid 1 BW";

    /// <summary>What is wrong with the words of a letter; empty when nothing is.</summary>
    /// <param name="kind">Which letter it should be.</param>
    /// <param name="text">Its text as it is read, a paragraph a line.</param>
    /// <param name="language">The language it is written in.</param>
    /// <param name="place">The letter as the reader of the findings knows it, such as the template's name.</param>
    /// <param name="sent">The day it is sent, by which days in it are judged; null when not known, as for a template.</param>
    /// <law>BW 6:82 lid 1, 6:96 lid 6 and 7; Besluit BIK art. 2 lid 3; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
    public static IReadOnlyList<Finding> Check(NoticeKind kind, string text, Language language, string place, DateOnly? sent = null)
    {
        var notice = new NoticeText(text, language);
        var problems = kind == NoticeKind.FourteenDayLetter ? FourteenDayLetter(notice, sent) : NoticeOfDefault(notice, sent);
        return [.. problems.Select(problem => new Finding("wording." + problem.Code, problem.Severity, place, "", $"{problem.Message} ({problem.Law})", problem.Hint))];
    }

    private static IEnumerable<Problem> FourteenDayLetter(NoticeText notice, DateOnly? sent) =>
        Terms(notice)
            .Concat(notice.HasSlots ? [] : EarlyDays(notice, sent).Concat(Costs(notice)).Concat(Payment(notice, FourteenDays)))
            .Concat(VatDeclared(notice));

    private static IEnumerable<Problem> NoticeOfDefault(NoticeText notice, DateOnly? sent) =>
        Elements(notice)
            .Concat(notice.HasSlots ? [] : LastDays(notice, sent).Concat(Payment(notice, Default)))
            .Concat(VatDeclared(notice));

    // The term to pay without costs must be told in days and tied to receipt, and be long enough.
    private static IEnumerable<Problem> Terms(NoticeText notice)
    {
        var terms = notice.Sentences.Where(sentence => NoticePhrases.Payment().IsMatch(sentence)).SelectMany(Term).ToArray();
        var tied = false;
        foreach (var (sentence, days) in terms)
        {
            var fromDayAfter = NoticePhrases.CountedFromTheDayAfterReceipt().IsMatch(sentence);
            if (NoticePhrases.CountedFromTheSender().Match(sentence) is { Success: true } start)
            {
                tied = true;
                yield return Problem.Error("counted-from-sender", $"\"{start.Value}\" lets the term begin before the letter is received: no costs can follow", FourteenDays, SafeWords);
            }
            else if (!fromDayAfter && !NoticePhrases.Receipt().IsMatch(sentence))
            {
                tied = true;
                yield return Problem.Error("not-tied-to-receipt", $"the term in \"{Short(sentence)}\" does not say that it begins after receipt", FourteenDays, SafeWords);
            }
            else
            {
                tied = true;
                if (days < StatutoryDays)
                {
                    yield return Problem.Error("short-term", string.Create(CultureInfo.InvariantCulture, $"the term of {days} days is shorter than fourteen"), FourteenDays, SafeWords);
                }
                else if (days == StatutoryDays && !fromDayAfter)
                {
                    yield return Problem.Warning("counted-from-receipt", $"\"{Short(sentence)}\" may be read as counting the day of receipt itself", FourteenDays, SafeWords);
                }
            }
        }

        if (!tied)
        {
            yield return Problem.Error("no-term", "the letter gives no term of days, counted from receipt, in which payment is free of costs", FourteenDays, SafeWords);
        }

        if (terms.Select(term => term.Days).Distinct().Count() > 1)
        {
            yield return Problem.Error("several-terms", "the letter gives several terms to pay, which confuses", FourteenDays);
        }
    }

    private static IEnumerable<(string Sentence, int Days)> Term(string sentence) =>
        from Match match in NoticePhrases.Term().Matches(sentence)
        let days = NoticeText.TermDays(match.Groups["count"].Value, match.Groups["unit"].Value)
        where days is not null
        select (sentence, days.Value);

    // A last day by date, or any day between sending and the end of the term, makes the term shorter than the law's.
    private static IEnumerable<Problem> EarlyDays(NoticeText notice, DateOnly? sent)
    {
        var safe = sent is { } day ? Law.FourteenDayLetter.Posted(day).LastDay : (DateOnly?)null;
        foreach (var (words, last) in Lasts(notice).Where(last => last.Day is null || safe is null || last.Day < safe))
        {
            yield return Problem.Error("concrete-day", $"\"{words}\" is a last day that may fall before the fourteen days after receipt are over", FourteenDays, SafeWords);
        }

        var others = notice.Days(notice.Text).Where(found => found.Day > sent && found.Day < safe).Select(found => found.Words).Except(Lasts(notice).Select(last => last.Words), StringComparer.Ordinal);
        foreach (var words in others)
        {
            yield return Problem.Warning("early-day", $"\"{words}\" falls within the term and can be read as its end", FourteenDays, "leave days between sending and the end of the term out");
        }
    }

    private static IEnumerable<Problem> Costs(NoticeText notice)
    {
        var costs = notice.Amounts(NoticePhrases.CostsAmount()).Distinct().ToArray();
        if (costs.Length == 0)
        {
            yield return Problem.Error("no-costs", "the letter does not name the amount of the collection costs", "6:96 lid 6 BW", "say \"Die kosten zijn € …\"");
        }

        if (costs.Length > 1)
        {
            yield return Problem.Error("several-costs", $"the letter names several amounts of costs: {List(costs)}", "6:96 lid 6 BW", "name one amount, with VAT when that is charged");
        }

        if (NoticePhrases.VagueCosts().IsMatch(notice.Text))
        {
            yield return Problem.Error("vague-costs", "the amount of the costs must be exact, not \"at least\" or \"about\"", "6:96 lid 6 BW");
        }
    }

    // One amount and one account. The costs themselves, and what is due with them added, are no second amount.
    private static IEnumerable<Problem> Payment(NoticeText notice, string law)
    {
        var costs = notice.Amounts(NoticePhrases.CostsAmount()).ToArray();
        var named = notice.Amounts(NoticePhrases.AmountToPay()).Distinct().ToArray();
        var withoutSums = Array.FindAll(named, amount => !Array.Exists(named, other => costs.Contains(amount - other)));
        var amounts = withoutSums.Except(costs).ToArray() is { Length: > 0 } others ? others : withoutSums;
        if (amounts.Length == 0)
        {
            yield return Problem.Error("no-amount", "the letter does not say which amount must be paid", law, "say \"Betaal € …\"");
        }

        if (amounts.Length > 1)
        {
            yield return Problem.Error("several-amounts", $"the letter asks for several amounts: {List(amounts)}", law, "ask for one amount");
        }

        if (notice.Accounts.Count != 1)
        {
            yield return notice.Accounts.Count == 0
                ? Problem.Error("no-account", "the letter names no account (IBAN) to pay into", law)
                : Problem.Error("several-accounts", $"the letter names several accounts: {string.Join(", ", notice.Accounts)}", law, "leave all but one out, also in the footer");
        }
    }

    // VAT in the costs needs the creditor's word that he cannot set it off; it stands in the sentence on the costs or the one after.
    private static IEnumerable<Problem> VatDeclared(NoticeText notice)
    {
        var aboutCosts = notice.Sentences.Where((sentence, index) => NoticePhrases.CostsWord().IsMatch(sentence) || (index > 0 && NoticePhrases.CostsWord().IsMatch(notice.Sentences[index - 1])));
        if (aboutCosts.Any(sentence => NoticePhrases.Vat().IsMatch(sentence)) && !NoticePhrases.VatDeclaration().IsMatch(notice.Text))
        {
            yield return Problem.Error("vat-not-declared", "VAT over the costs may only be asked when the letter says that the creditor cannot set it off", "Besluit BIK art. 2 lid 3", "add \"Wij kunnen de btw over deze kosten niet verrekenen; daarom zijn de kosten met btw verhoogd.\"");
        }
    }

    private static IEnumerable<Problem> Elements(NoticeText notice)
    {
        if (!NoticePhrases.Demand().IsMatch(notice.Text))
        {
            yield return Problem.Error("no-demand", "the letter does not put the debtor on notice of default", Default, "say \"Wij stellen u in gebreke\"");
        }

        if (!NoticePhrases.Consequence().IsMatch(notice.Text))
        {
            yield return Problem.Error("no-consequence", "the letter does not say what follows: default, interest, costs", "6:82 lid 1, 6:119 BW");
        }

        if (!NoticePhrases.ClaimNamed().IsMatch(notice.Text))
        {
            yield return Problem.Error("no-claim", "the letter does not say which claim it is about", Default, "name the invoices with their numbers and days");
        }

        if (!NoticePhrases.Liability().IsMatch(notice.Text))
        {
            yield return Problem.Warning("no-liability", "the letter does not hold the debtor liable", "6:82 lid 2 BW", "say \"Wij houden u aansprakelijk voor de schade\"");
        }

        if (!NoticePhrases.Reservation().IsMatch(notice.Text))
        {
            yield return Problem.Warning("no-reservation", "the letter reserves no rights and does not say that it interrupts limitation", "3:317 lid 1 BW", "say \"Deze brief stuit de verjaring; wij behouden ons alle rechten voor\"");
        }
    }

    // A day before the letter is a promise of the past; it counts only when no other last day is named.
    private static IEnumerable<Problem> LastDays(NoticeText notice, DateOnly? sent)
    {
        var named = Lasts(notice).DistinctBy(last => last.Day?.ToString("O", CultureInfo.InvariantCulture) ?? last.Words, StringComparer.Ordinal).ToArray();
        var lasts = Array.FindAll(named, last => !(last.Day <= sent));
        if (lasts.Length == 0)
        {
            yield return named.Length == 0
                ? Problem.Error("no-last-day", "the letter names no last day of payment", Default, "say \"uiterlijk op 9 maart 2026\"")
                : Problem.Error("past-day", $"the last day {named[0].Words} is not after the day of the letter", Default);
        }

        if (lasts.Length > 1)
        {
            yield return Problem.Error("several-last-days", $"the letter names several last days: {string.Join(", ", lasts.Select(last => last.Words))}", Default, "name one last day");
        }

        foreach (var (words, _) in lasts.Where(last => last.Day < sent?.AddDays(UsualDays)))
        {
            yield return Problem.Warning("short-term", $"the last day {words} leaves less than a week, which may not be reasonable", Default);
        }
    }

    private static IEnumerable<(string Words, DateOnly? Day)> Lasts(NoticeText notice) =>
        NoticePhrases.LastDay().Matches(notice.Text).SelectMany(match => notice.Days(match.Groups["day"].Value)).Distinct();

    private static string List(IEnumerable<decimal> amounts) => string.Join(", ", amounts.Select(amount => amount.ToString("0.00", CultureInfo.InvariantCulture)));

    private static string Short(string sentence) => sentence.Length <= 80 ? sentence : sentence[..80] + "…";

    private const string SafeWords = "write \"binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd\"";

    private sealed record Problem(string Code, Severity Severity, string Message, string Law, string? Hint)
    {
        public static Problem Error(string code, string message, string law, string? hint = null) => new(code, Severity.Error, message, law, hint);

        public static Problem Warning(string code, string message, string law, string? hint = null) => new(code, Severity.Warning, message, law, hint);
    }
}
