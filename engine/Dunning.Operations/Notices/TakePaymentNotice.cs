using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Core.Calendars;
using Dunning.Core.Findings;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Notices;

/// <summary>
/// Takes in what a payment service provider tells, once per id. It books nothing: the case stands still until the bank's file has the payment, or the term is over, so
/// that money is never counted twice and never before it is there.
/// </summary>
public sealed class TakePaymentNotice(ILedger ledger, ICaseStore cases, IPaymentNotices notices, AdvanceCases advance, IOfficeClock clock)
{
    /// <summary>Business days within which the bank's file must confirm it.</summary>
    public const int DaysToConfirm = 5;

    private const int OldestDays = 30;
    private const int LongestId = 100;
    private const int LongestReference = 400;

    public async Task<NoticeTaken> ExecuteAsync(string clientId, PaymentNotice notice, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (Wrong(notice, today) is { } wrong)
        {
            return new NoticeTaken(false, [], null, [wrong]);
        }

        if (await notices.FindAsync(clientId, notice.Id, cancellationToken).ConfigureAwait(false) is { } before)
        {
            return new NoticeTaken(true, [], null, before == notice ? [] : [Finding.Error("notice.differs", "", "id", $"Notice {notice.Id} was taken before and said something else.")]);
        }

        var names = ReferenceMatch.PossibleNames(notice.Reference, notice.Reference);
        var claims = await ledger.ClaimsNamedAsync(clientId, names, cancellationToken).ConfigureAwait(false);
        var match = ReferenceMatch.Find(notice.Reference, notice.Reference, [.. claims.Where(claim => claim.Open.Currency == notice.Currency)], new Money(notice.Amount, notice.Currency));
        var ids = match.IsFound ? await notices.CasesAsync(clientId, [.. match.Claims.Select(claim => claim.Number)], cancellationToken).ConfigureAwait(false) : [];
        var until = BusinessCalendar.Dutch.AddBusinessDays(today, DaysToConfirm);
        var hold = new Hold(FormattableString.Invariant($"betaalmelding {notice.Id}: {notice.Currency} {notice.Amount:0.00} op {notice.PaidOn:yyyy-MM-dd}, wacht op het bankafschrift"), until, Hold.PaymentProvider);
        var work = (await cases.ReadAsync(ids, today, cancellationToken).ConfigureAwait(false)).Where(each => each.State.IsChased).ToList();

        // One that lasts longer already stays.
        var told = work.Where(each => !each.State.Holds.Exists(other => other.Cause == HoldCause.Case && other.Until >= until))
            .Select(each => (each.State.Id, (CaseSignal)new CaseSignal.HoldPlaced(hold))).ToList();
        if (!await notices.TakeAsync(clientId, notice, today, until, told, cancellationToken).ConfigureAwait(false))
        {
            return new NoticeTaken(true, [], null, []);
        }

        foreach (var (caseId, _) in told)
        {
            await advance.OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        }

        return new NoticeTaken(
            false, [.. work.Select(each => CaseState.Reference(each.State.Id))], work.Count > 0 ? until : null,
            match.IsFound ? [] : [Finding.Warning("notice.no-match", "", "reference", "The reference names no open invoice of this client; the bank's file will tell.")]);
    }

    private static Finding? Wrong(PaymentNotice notice, DateOnly today) =>
        notice.Id is not { Length: > 0 and <= LongestId } || notice.Id.Any(char.IsControl) ? Finding.Error("notice.id", "", "id", "A notice has an id of at most a hundred characters.")
        : notice.Reference is not { Length: > 0 and <= LongestReference } ? Finding.Error("notice.reference", "", "reference", "A notice has a reference of at most four hundred characters.")
        : notice.Amount <= 0 || decimal.Round(notice.Amount, 2) != notice.Amount || notice.Amount > 1_000_000_000 || notice.Currency is not { Length: 3 } || !notice.Currency.All(char.IsAsciiLetterUpper)
            ? Finding.Error("notice.amount", "", "amount", "A notice has an amount in whole cents above zero, and a currency such as EUR.")
        : notice.PaidOn > today.AddDays(1) || notice.PaidOn < today.AddDays(-OldestDays) ? Finding.Error("notice.day", "", "paidOn", "A notice is of the last thirty days.")
        : null;
}
