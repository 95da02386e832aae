using System.Globalization;
using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Amounts;
using Dunning.Core.Calendars;
using Dunning.Core.Identifiers;
using Dunning.Core.Languages;
using Dunning.Core.Law;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Correspondence;

/// <summary>From facts to what a letter may name.</summary>
public static class LetterFactsBuilder
{
    /// <summary>The facts of one message about one or several cases of the same debtor.</summary>
    /// <param name="messages">What leaves together, each with the facts and the state of its case, in the order of the cases.</param>
    /// <param name="today">Date of the letter.</param>
    /// <param name="link">Address of the debtor's own page; empty for none.</param>
    public static LetterFacts Build(IReadOnlyList<(MessageIntent Message, CaseFacts Facts, CaseState State)> messages, DateOnly today, string link = "")
    {
        var (message, facts, state) = messages[0];
        var language = LanguageCode.Parse(message.Language);
        var invoices = messages.Select(each => Row(each.Facts.Invoice)).OrderBy(row => row.DueDate).ThenBy(row => row.Number, StringComparer.Ordinal).ToList();
        var total = invoices.Sum(row => row.Open);
        var currency = facts.Invoice.Amount.Currency;
        var reference = CaseState.Reference(state.Id);
        var claim = Claim(messages.Select(each => (each.Facts, each.State)), total, today);
        var paymentReference = invoices.Count == 1 ? facts.Invoice.Invoice.PaymentReference ?? facts.Invoice.Invoice.Number : string.Join(", ", invoices.Select(row => row.Number));
        var payBefore = BusinessCalendar.Dutch.NextBusinessDay(today.AddDays(message.PayWithinDays));
        return new LetterFacts
        {
            Today = today,
            Reference = reference,
            Client = Letterhead(facts.Client, facts.Firm),
            Firm = Office(facts.Firm, facts.Client.OnBehalf),
            Debtor = Addressee(facts.Debtor, language) with { Link = link },
            Invoice = invoices[0],
            Invoices = invoices,
            Total = total,
            Statement = new LetterStatement(
                [.. facts.Account.OpenLines.Select(Row)], facts.Account.Due.Amount, facts.Account.NotYetDue.Amount, facts.Account.Total.Amount),
            PayBefore = payBefore,
            Payment = new LetterPayment(
                Iban.Print(facts.Client.Iban), facts.Client.AccountName,
                paymentReference)
            {
                Link = facts.Client.PaymentLink is { } pattern ? PaymentLink.Fill(pattern, paymentReference, total + claim.Costs + claim.Interest) : "",
            },
            Earlier = Earlier(messages.Select(each => each.State), language),
            Call = LastCall(messages.Select(each => each.State)),
            Costs = Costs(facts, total, currency, today),
            Interest = Interest(messages.Select(each => (each.Facts, each.State)), today, payBefore, language),
            Claim = claim,
            Plan = state.Plan is { } plan ? Plan(plan, facts, today) : null,
            Promise = state.Promise is { } promise ? new LetterPromise(promise.MadeOn, promise.Due, promise.Amount) : null,
            Handover = state.Handover is { } handover ? new LetterHandover(handover.Recipient, handover.Track == HandOver.CourtTrack) : null,
            Received = facts.Payments.LastOrDefault(payment => payment.Amount.IsPositive) is { } payment ? new LetterReceived(payment.Day, payment.Amount.Amount) : null,
        };
    }

    // What left together for several cases is named once; a thank-you, and what was before the procedure began anew, not at all. The name stands inside a sentence.
    private static List<LetterEarlier> Earlier(IEnumerable<CaseState> cases, Language language) =>
    [
        .. cases.SelectMany(state => state.Messages.Where(sent => sent.Day >= state.OpenedOn && sent.Purpose != MessagePurpose.Confirmation))
            .OrderBy(sent => sent.Day)
            .Select(sent => new LetterEarlier(sent.Day, char.ToLowerInvariant(sent.Name[0]) + sent.Name[1..], Channel(sent.Channel, language)))
            .Distinct(),
    ];

    private static LetterCall? LastCall(IEnumerable<CaseState> cases) =>
        cases.SelectMany(state => state.Calls.Where(call => call.Reached && call.Day >= state.OpenedOn)).MaxBy(call => call.Day) is { } last
            ? new LetterCall(last.Day, last.SpokenWith, last.PromisedOn, last.PromisedAmount)
            : null;

    private static LetterPlan Plan(PaymentPlan plan, CaseFacts facts, DateOnly today)
    {
        var missing = plan.DueBy(today.AddDays(-1)) - plan.Came(facts.Payments);
        return new LetterPlan(
            plan.AgreedOn, plan.Total(), [.. plan.Terms.Select((term, index) => new LetterTerm(index + 1, term.Due, term.Amount))],
            missing > 0 ? new LetterMissed(plan.FirstUnpaid(facts.Payments).Due, missing) : null);
    }

    private static LetterInvoice Row(StatementLine line) => new(
        line.Invoice.Number, line.Invoice.IssueDate, line.Invoice.DueDate, line.Amount.Amount, (line.Paid + line.Credited).Amount, line.Open.Amount, line.DaysOverdue,
        line.IsDue, line.Invoice.Description ?? "");

    private static LetterClient Letterhead(Client client, Firm firm) => new(
        client.Name, client.Address.Street, client.Address.PostalCode, client.Address.City, client.Kvk, client.VatId, Iban.Print(client.Iban), MailSender.AddressOf(firm, client), client.Phone,
        client.Website ?? "", client.ContactPerson);

    private static LetterFirm Office(Firm firm, bool onBehalf) => new(
        onBehalf, firm.Name, firm.Address.Street, firm.Address.PostalCode, firm.Address.City, firm.Kvk, firm.WkiNumber ?? "", firm.Email, firm.Phone);

    private static LetterDebtor Addressee(Debtor debtor, Language language)
    {
        var address = debtor.Address ?? new Address("", "", "");
        var english = language == Language.English;
        var attention = debtor.ContactPerson is { } person && !debtor.IsConsumer ? (english ? "Attn. " : "T.a.v. ") + person : "";
        var salutation = Salutation.For(debtor.ContactPerson ?? (debtor.IsConsumer ? debtor.Name : null), language);
        return new LetterDebtor(
            debtor.Number, debtor.Name, attention, salutation, address.Street, address.PostalCode, address.City, Country(address.Country), debtor.Email ?? "",
            debtor.IsConsumer);
    }

    private static LetterCosts Costs(CaseFacts facts, decimal total, string currency, DateOnly today)
    {
        var costs = ClaimCosts.Over(new Money(total, currency), facts, today);
        return new LetterCosts(costs.Costs.Amount, costs.Vat.Amount, costs.Costs.Amount + costs.Vat.Amount, total + costs.Costs.Amount + costs.Vat.Amount);
    }

    /// <summary>What is claimed on these cases together, with the costs and the interest that were added to them.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="principal">What is open on their invoices.</param>
    /// <param name="today">The day to which interest is reckoned.</param>
    public static LetterClaim Claim(IEnumerable<(CaseFacts Facts, CaseState State)> cases, decimal principal, DateOnly today)
    {
        var (costs, interest) = (0m, 0m);
        foreach (var (facts, state) in cases)
        {
            costs += state.Costs?.Total() ?? 0;
            interest += state.Interest is { } claimed && claimed.From <= today
                ? InvoiceInterest.Over(facts.Invoice.Invoice, facts.Payments, claimed.Kind, claimed.From, today).Interest.Amount
                : 0;
        }

        return new LetterClaim(principal, costs, interest, principal + costs + interest);
    }

    // A consumer who is not in default yet will be once the term of this letter has passed.
    private static LetterInterest Interest(IEnumerable<(CaseFacts Facts, CaseState State)> cases, DateOnly today, DateOnly payBefore, Language language)
    {
        var all = cases.Select(each => (each.Facts, From: ClaimDefault.Of(each.Facts, each.State)?.From)).ToList();
        var consumer = all[0].Facts.Debtor.IsConsumer;
        var kind = consumer ? InterestKind.Statutory : InterestKind.Commercial;
        var accrued = all
            .Where(each => each.From <= today)
            .Sum(each => InvoiceInterest.Over(each.Facts.Invoice.Invoice, each.Facts.Payments, kind, each.From!.Value, today).Interest.Amount);
        var name = (language, consumer) switch
        {
            (Language.English, true) => "statutory interest",
            (Language.English, false) => "statutory commercial interest",
            (_, true) => "wettelijke rente",
            _ => "wettelijke handelsrente",
        };
        return new LetterInterest(accrued, StatutoryInterest.Rate(kind, today), all.Min(each => each.From) ?? payBefore.AddDays(1), name);
    }

    private static string Channel(Channel channel, Language language) => (channel, language) switch
    {
        (Messages.Channel.Letter, Language.English) => "letter",
        (Messages.Channel.Letter, _) => "brief",
        _ => "e-mail",
    };

    // English, as the postal services of most countries read it; nothing inside the Netherlands.
    private static string Country(string code)
    {
        try
        {
            return code is "" or "NL" ? "" : new RegionInfo(code).EnglishName.ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
