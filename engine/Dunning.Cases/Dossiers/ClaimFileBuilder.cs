using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Core.Law;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Dossiers;

/// <summary>From a case and its history to what whoever takes the claim over wants to know.</summary>
public static class ClaimFileBuilder
{
    /// <param name="facts">The facts, reckoned to the day.</param>
    /// <param name="state">The case.</param>
    /// <param name="history">Its events with their days, oldest first.</param>
    /// <param name="recipient">Who takes it over; empty for an export.</param>
    /// <param name="today">The day of reckoning.</param>
    public static ClaimFile Build(CaseFacts facts, CaseState state, IReadOnlyList<(DateOnly Day, CaseEvent Event)> history, string recipient, DateOnly today)
    {
        var defaulted = ClaimDefault.Of(facts, state);
        var claimedOn = history.LastOrDefault(entry => entry.Event is CaseEvent.InterestClaimed).Day;
        var account = ClaimAccount.On(facts, state, claimedOn, today);
        var (interest, costs) = (Interest(facts, account, defaulted, today), Costs(facts, state, account, today));
        var approval = Approval(history);
        var proofs = history.Select(entry => entry.Event).OfType<CaseEvent.ProofKept>().Where(kept => kept.Proof.Note.Length > 0).Select(kept => kept.Proof).OrderBy(proof => proof.Day).ThenBy(proof => proof.File, StringComparer.Ordinal).ToList();
        return new ClaimFile
        {
            Reference = CaseState.Reference(state.Id),
            Today = today,
            Recipient = recipient,
            Creditor = Creditor(facts.Client),
            Office = Office(facts.Firm, facts.Client.OnBehalf),
            Debtor = Debtor(facts.Debtor),
            Invoice = Invoice(facts.Invoice),
            Claim = new ClaimFile.ClaimPart(
                facts.Open.Currency, account.Principal.Amount, account.Interest.Amount, account.Costs.Amount, account.Total.Amount,
                account.Total.Amount + (interest.IsClaimed ? 0 : interest.Total) + (!costs.IsCharged && costs.From <= today ? costs.Amount + costs.Vat : 0), defaulted?.From, Basis(defaulted)),
            Interest = interest,
            Costs = costs,
            Payments = [.. account.Payments.Select(each => Payment(each.Payment, each.Parts))],
            Statement = [.. facts.Account.OpenLines.Select(Invoice)],
            StatementTotal = facts.Account.Total.Amount,
            Letters = [.. history.Select(entry => entry.Event).OfType<CaseEvent.MessageSettled>().Where(settled => settled.Sent is not null).Select(Letter)],
            Calls = Calls(history),
            Agreements = Remarks(history, happened => happened is CaseEvent.PromiseMade or CaseEvent.PromiseKept or CaseEvent.PromiseBroken or CaseEvent.PlanAgreed or CaseEvent.InstalmentMissed or CaseEvent.PlanEnded or CaseEvent.HandedOver or CaseEvent.AgencyReported or CaseEvent.HandoverEnded),
            Disputes = Remarks(history, happened => happened is CaseEvent.DisputeRaised or CaseEvent.DisputeSettled or CaseEvent.DisputeEscalated or CaseEvent.ReplyReceived or CaseEvent.DebtorInsolvent),
            Proofs = [.. proofs.Select(proof => new ClaimFile.ProofPart(proof.Day, TraceText.Term(proof.Kind.ToString(), Language.Dutch), "bewijzen/" + proof.File, proof.Sha256))],
            Limitation = LimitationOf(facts, state, history),
            Approval = approval,
            Missing = [.. Missing(facts, state, approval, proofs.Select(proof => proof.Kind).ToHashSet()).Select(text => new ClaimFile.MissingPart(text))],
            History = Remarks(history, happened => happened is not (CaseEvent.Moved or CaseEvent.TaskPlanned or CaseEvent.MessagePlanned)),
        };
    }

    private static ClaimFile.CreditorParty Creditor(Client client) => new(
        client.Name, client.Address.Street, client.Address.PostalCode, client.Address.City, client.Kvk, client.VatId, client.Iban, client.AccountName, client.Email, client.Phone,
        client.ContactPerson, client.DeductsVat);

    private static ClaimFile.OfficeParty Office(Firm firm, bool onBehalf) => new(
        onBehalf, firm.Name, firm.Address.Street, firm.Address.PostalCode, firm.Address.City, firm.Kvk, firm.WkiNumber ?? "", firm.Email, firm.Phone);

    private static ClaimFile.DebtorParty Debtor(Debtor debtor)
    {
        var address = debtor.Address ?? new Address("", "", "", "");
        return new ClaimFile.DebtorParty(
            debtor.Number, debtor.Name, debtor.IsConsumer, debtor.IsNaturalPerson, address.Street, address.PostalCode, address.City, address.Country, debtor.Kvk ?? "",
            debtor.VatId ?? "", debtor.Email ?? "", debtor.Phone ?? "", debtor.ContactPerson ?? "");
    }

    private static ClaimFile.InvoicePart Invoice(StatementLine line) => new(
        line.Invoice.Number, line.Invoice.IssueDate, line.Invoice.DueDate, line.Amount.Amount, line.Open.Amount, line.Invoice.Description ?? "");

    private static string Basis(Default? defaulted) => defaulted?.Basis switch
    {
        DefaultBasis.AgreedTerm => "de overeengekomen betaaltermijn is verstreken (art. 6:83 onder a BW)",
        DefaultBasis.StatutoryTerm or DefaultBasis.StatutoryTermPublic => "de wettelijke termijn van dertig dagen is verstreken (art. 6:119a lid 2 BW)",
        DefaultBasis.NoticeExpired => "de termijn van de schriftelijke aanmaning is verstreken (art. 6:82 lid 1 BW)",
        DefaultBasis.DebtorStatement => "de schuldenaar heeft laten weten niet te betalen (art. 6:83 onder c BW)",
        DefaultBasis.LiabilityNotice => "de schuldenaar is schriftelijk aansprakelijk gesteld (art. 6:82 lid 2 BW)",
        _ => "",
    };

    private static ClaimFile.InterestPart Interest(CaseFacts facts, ClaimAccount account, Default? defaulted, DateOnly today)
    {
        var reckoned = account.Accrued ?? ClaimAccount.Unclaimed(facts, defaulted, today);
        var commercial = reckoned is null ? !facts.Debtor.IsConsumer : reckoned.Kind == InterestKind.Commercial;
        return new ClaimFile.InterestPart(
            account.Accrued is not null, commercial ? "Wettelijke handelsrente" : "Wettelijke rente", commercial ? "art. 6:119a BW" : "art. 6:119 BW",
            reckoned?.Segments.Count > 0 ? reckoned.Segments[0].From : defaulted?.From, reckoned?.Interest.Amount ?? 0, account.Payments.Sum(each => each.Parts.ToInterest.Amount),
            [.. (reckoned?.Segments ?? []).Select(each => new ClaimFile.SegmentPart(each.From, each.To, each.Days, each.Rate, each.Base.Amount, each.Interest.Amount))]);
    }

    private static ClaimFile.CostsPart Costs(CaseFacts facts, CaseState state, ClaimAccount account, DateOnly today)
    {
        var from = ClaimCosts.ChargeableFrom(facts, state);
        var article = facts.Debtor.IsConsumer ? "art. 6:96 lid 5 en 6 BW; art. 2 Besluit BIK" : "art. 6:96 lid 4 en 5 BW; art. 2 Besluit BIK";
        var notice = state.Messages.FindLast(sent => sent.Purpose == MessagePurpose.FormalNotice);
        var explanation = (facts.Debtor.IsConsumer, notice) switch
        {
            (true, null) => "Er is nog geen veertiendagenbrief verstuurd; tot dan zijn geen kosten verschuldigd.",
            (true, { } sent) => $"Aangezegd in de veertiendagenbrief van {Day(sent.Day)}, geacht ontvangen op {Day(sent.Received)}; verschuldigd als daarna niet op tijd is betaald.",
            (_, null) => "Verschuldigd vanaf het verzuim, zonder aanmaning.",
            (_, { } sent) => $"Verschuldigd vanaf het verzuim; aangezegd in de ingebrekestelling van {Day(sent.Day)}.",
        };
        var paid = account.Payments.Sum(each => each.Parts.ToCosts.Amount);
        if (state.Costs is { } charged)
        {
            return new ClaimFile.CostsPart(true, charged.Basis, charged.Costs, charged.Vat, paid, charged.Day, article, explanation);
        }

        var scale = ClaimCosts.Of(facts, state, today);
        return new ClaimFile.CostsPart(false, scale.Basis.Amount, scale.Costs.Amount, scale.Vat.Amount, 0, from, article, explanation);
    }

    private static ClaimFile.PaymentPart Payment(Payment payment, ClaimAllocation parts) => new(
        payment.Day,
        payment.Kind switch
        {
            PaymentKind.CreditNote => "creditnota",
            _ when payment.Id.StartsWith(AgencyReport.PaymentPrefix, StringComparison.Ordinal) => "afgedragen, deel hoofdsom",
            _ when !payment.Amount.IsPositive => "teruggeboekt",
            PaymentKind.Manual => "met de hand geboekt",
            _ => "bank",
        },
        payment.Amount.Amount, parts.ToCosts.Amount, parts.ToInterest.Amount, parts.ToPrincipal.Amount, parts.Overpaid.Amount);

    private static ClaimFile.LetterPart Letter(CaseEvent.MessageSettled settled)
    {
        var sent = settled.Sent!;
        var post = sent.Channel == Channel.Letter;
        return new ClaimFile.LetterPart(
            sent.Day, sent.Name, post ? "brief" : "e-mail", sent.Received,
            post ? "per post; vermoeden van ontvangst na de bezorgdagen (art. 3:37 lid 3 BW)" : "e-mail verzonden; geacht ontvangen een dag later (art. 3:37 lid 3 BW)",
            settled.Document is { } name ? "brieven/" + name : "", settled.Sha256 ?? "");
    }

    // A call is recorded right after the task that it ends; the note stands with the task.
    private static List<ClaimFile.CallPart> Calls(IReadOnlyList<(DateOnly Day, CaseEvent Event)> history)
    {
        var calls = new List<ClaimFile.CallPart>();
        CaseEvent.TaskEnded? ended = null;
        foreach (var (day, happened) in history)
        {
            ended = happened as CaseEvent.TaskEnded ?? ended;
            if (happened is CaseEvent.CallMade { Call: var call })
            {
                var outcome = ended?.Result.Outcome is { Length: > 0 } code ? Word(code) : "";
                calls.Add(new ClaimFile.CallPart(day, call.Reached, call.SpokenWith, ended?.Result.By ?? "", outcome, ended?.Result.Note ?? "", call.PromisedOn, call.PromisedAmount));
            }
        }

        return calls;
    }

    private static ClaimFile.LimitationPart LimitationOf(CaseFacts facts, CaseState state, IReadOnlyList<(DateOnly Day, CaseEvent Event)> history)
    {
        var due = facts.Invoice.Invoice.DueDate;
        DateOnly[] interruptions =
        [
            .. state.Messages.Where(sent => sent.Purpose != MessagePurpose.Confirmation && sent.Day > due).Select(sent => sent.Day),
            .. facts.Payments.Where(payment => payment.Kind != PaymentKind.CreditNote && payment.Amount.IsPositive && payment.Day > due).Select(payment => payment.Day),
            .. history.Where(entry => entry.Event is CaseEvent.PlanAgreed).Select(entry => entry.Day),
        ];
        var general = Limitation.LastDay(ClaimKind.General, due, interruptions);
        var sale = Limitation.LastDay(ClaimKind.ConsumerSale, due, interruptions);
        var last = interruptions.Length == 0 ? (DateOnly?)null : interruptions.Max();
        return facts.Debtor.IsConsumer
            ? new ClaimFile.LimitationPart(sale, "art. 7:28 jo. 3:317 en 3:319 BW, koop van een zaak door een consument", general, last)
            : new ClaimFile.LimitationPart(general, "art. 3:307 jo. 3:317 en 3:319 BW", null, last);
    }

    private static ClaimFile.ApprovalPart? Approval(IReadOnlyList<(DateOnly Day, CaseEvent Event)> history)
    {
        var asked = history.Select(entry => entry.Event).OfType<CaseEvent.TaskPlanned>().Where(planned => planned.Task.Queue == Queues.Approvals).Select(planned => planned.Task.Key).ToHashSet(StringComparer.Ordinal);
        var (day, answer) = history.LastOrDefault(entry => entry.Event is CaseEvent.TaskEnded { Result.Outcome: "Approved" } ended && asked.Contains(ended.Key));
        return answer is CaseEvent.TaskEnded { Result: var result } ? new ClaimFile.ApprovalPart(day, result.By, result.Note ?? "") : null;
    }

    private static IEnumerable<string> Missing(CaseFacts facts, CaseState state, ClaimFile.ApprovalPart? approval, HashSet<ProofKind> proofs)
    {
        var debtor = facts.Debtor;
        yield return "de factuur zelf, met de specificatie van de btw";
        if (Agreement(facts.Client.TermsAgreed, proofs) is { } agreement)
        {
            yield return agreement;
        }

        if (!proofs.Contains(ProofKind.Delivery))
        {
            yield return "het bewijs van levering";
        }

        if (debtor.Address is not { IsComplete: true })
        {
            yield return "een volledig adres van de schuldenaar";
        }

        if (!debtor.IsConsumer && string.IsNullOrEmpty(debtor.Kvk))
        {
            yield return "het KvK-nummer van de schuldenaar";
        }

        if (debtor.IsConsumer && !facts.Client.TermsChecked)
        {
            yield return "een toets van de algemene voorwaarden op oneerlijke bedingen over rente en kosten (richtlijn 93/13)";
        }

        if (debtor.IsConsumer && !state.Messages.Exists(sent => sent.Purpose == MessagePurpose.FormalNotice))
        {
            yield return "een veertiendagenbrief (art. 6:96 lid 6 BW)";
        }

        if (approval is null)
        {
            yield return "het akkoord van de opdrachtgever met de overdracht";
        }
    }

    private static string? Agreement(bool termsAgreed, HashSet<ProofKind> proofs) => (proofs.Contains(ProofKind.Agreements), proofs.Contains(ProofKind.Terms), termsAgreed) switch
    {
        (true, true, _) => null,
        (true, false, _) => "de algemene voorwaarden, met bewijs van terhandstelling",
        (false, true, _) => "de overeenkomst of opdrachtbevestiging",
        (_, _, true) => "de overeenkomst of opdrachtbevestiging en de algemene voorwaarden, met bewijs van terhandstelling; die liggen volgens de opdrachtgever vast",
        _ => "de overeenkomst of opdrachtbevestiging; dat de betaaltermijn is afgesproken, is niet vastgelegd",
    };

    private static List<ClaimFile.RemarkPart> Remarks(IReadOnlyList<(DateOnly Day, CaseEvent Event)> history, Func<CaseEvent, bool> counts) =>
        [.. history.Where(entry => counts(entry.Event)).Select(entry => new ClaimFile.RemarkPart(entry.Day, entry.Event.Why.Sentence(Language.Dutch).Trim()))];

    private static string Word(string code) => TraceText.Has("term." + code, Language.Dutch) ? Trace.Of("term." + code).Sentence(Language.Dutch) : code;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Language.Dutch.Culture());
}
