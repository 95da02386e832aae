using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Core.Law;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Dossiers;

/// <summary>What is left of a claim, with every payment spread as the law has it: over costs, then interest, then the principal.</summary>
/// <param name="Principal">What is left of the principal.</param>
/// <param name="Interest">Interest that was claimed, until the day of reckoning, less what was paid of it.</param>
/// <param name="Costs">Costs that were charged, less what was paid of them.</param>
/// <param name="Accrued">The interest that was claimed, with its segments; null while none is.</param>
/// <param name="Payments">Each payment and credit, oldest first, with where it went.</param>
/// <law>BW 6:44 lid 1</law>
public sealed record ClaimAccount(Money Principal, Money Interest, Money Costs, StatutoryInterest? Accrued, IReadOnlyList<(Payment Payment, ClaimAllocation Parts)> Payments)
{
    public Money Total => Principal + Interest + Costs;

    /// <summary>The account of a claim on a day.</summary>
    /// <param name="facts">The invoice and what was paid.</param>
    /// <param name="state">The costs and the interest.</param>
    /// <param name="claimedOn">The day interest was claimed: what was paid before did not go to it.</param>
    /// <param name="today">The day of reckoning.</param>
    /// <law>BW 6:44 lid 1, 6:119 lid 1, 6:119a lid 1</law>
    public static ClaimAccount On(CaseFacts facts, CaseState state, DateOnly claimedOn, DateOnly today)
    {
        var nothing = new Money(0, facts.Invoice.Amount.Currency);
        var (principal, toCosts, toInterest) = (facts.Invoice.Amount, nothing, nothing);
        var open = new List<OpenPrincipal> { new(DateOnly.MinValue, principal) };
        var parts = new List<(Payment, ClaimAllocation)>();
        foreach (var payment in facts.Payments.Where(payment => payment.Day <= today).OrderBy(payment => payment.Day))
        {
            var costs = state.Costs is { } charged && charged.Day <= payment.Day ? new Money(charged.Total(), nothing.Currency) - toCosts : nothing;
            var interest = payment.Day >= claimedOn && Accrue(payment.Day) is { } accrued ? Money.Max(accrued.Interest - toInterest, nothing) : nothing;
            var split = payment.Kind == PaymentKind.CreditNote || !payment.Amount.IsPositive || payment.Id.StartsWith(AgencyReport.PaymentPrefix, StringComparison.Ordinal)
                ? new ClaimAllocation(nothing, nothing, payment.Amount, nothing)
                : Allocation.Within(costs, interest, principal, payment.Amount);
            principal = Money.Max(principal - split.ToPrincipal, nothing);
            toCosts += split.ToCosts;
            toInterest += split.ToInterest;
            open.Add(new OpenPrincipal(payment.Day.AddDays(1), principal));
            parts.Add((payment, split));
        }

        toCosts += new Money(state.Collected?.Costs ?? 0, nothing.Currency);
        toInterest += new Money(state.Collected?.Interest ?? 0, nothing.Currency);
        var now = Accrue(today);
        return new ClaimAccount(
            principal, now is null ? nothing : Money.Max(now.Interest - toInterest, nothing), state.Costs is { } all ? Money.Max(new Money(all.Total(), nothing.Currency) - toCosts, nothing) : nothing, now, parts);

        StatutoryInterest? Accrue(DateOnly to) => state.Interest is { } claimed && claimed.From <= to ? Over(claimed.Kind, claimed.From, to, open) : null;
    }

    /// <summary>The interest that the law gives and nobody claimed: from the first day of default until a day.</summary>
    /// <returns>Null when the debtor is not in default.</returns>
    /// <law>BW 6:119 lid 1, 6:119a lid 1</law>
    public static StatutoryInterest? Unclaimed(CaseFacts facts, Default? since, DateOnly today) => since is { } begun && begun.From <= today
        ? InvoiceInterest.Over(facts.Invoice.Invoice, facts.Payments, facts.Debtor.IsConsumer ? InterestKind.Statutory : InterestKind.Commercial, begun.From, today)
        : null;

    // What is open on the first day of interest, and each change after it.
    private static StatutoryInterest Over(InterestKind kind, DateOnly from, DateOnly to, List<OpenPrincipal> open) => StatutoryInterest.Over(
        kind, [new OpenPrincipal(from, open.Last(change => change.From <= from).Amount), .. open.Where(change => change.From > from && change.From <= to).GroupBy(change => change.From).Select(day => day.Last())], to);
}
