using Dunning.Cases.Facts;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Amounts;
using Dunning.Core.Calendars;
using Dunning.Core.Law;

namespace Dunning.Cases.Gate.Rules;

/// <summary>A formal notice (ingebrekestelling; to a consumer a fourteen-day letter) has effect only at the right time, with the right amount and words.</summary>
/// <law>BW 6:82, 6:96 lid 5 to 7; Besluit BIK art. 2; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
internal static class FormalNotices
{
    public static Verdict? NotDue(Approach approach) =>
        Is(approach) && !approach.Facts.Invoice.IsDue ? new Verdict.Refused(Trace.Of("gate.not-due", ("due", approach.Facts.Invoice.Invoice.DueDate))) : null;

    /// <summary>A fourteen-day letter to a consumer who is not in default is worthless: no costs ever follow from it.</summary>
    public static Verdict? BeforeDefault(Approach approach)
    {
        if (!Is(approach) || !approach.Facts.Debtor.IsConsumer || !approach.Facts.Invoice.IsDue)
        {
            return null;
        }

        return ClaimDefault.Of(approach.Facts, approach.State) switch
        {
            null => new Verdict.Refused(Trace.Of("gate.no-default", ("from", ""))),
            { From: var from } when from > approach.Today => new Verdict.Later(BusinessCalendar.Dutch.NextBusinessDay(from), Trace.Of("gate.no-default", ("from", from))),
            _ => null,
        };
    }

    /// <summary>What can be asked in one letter is asked in one; while the term of a notice runs, no other is sent beside it.</summary>
    public static Verdict? SecondChain(Approach approach)
    {
        if (!Is(approach))
        {
            return null;
        }

        var free = approach.Today;
        foreach (var contact in approach.Contacts)
        {
            if (contact.Purpose == MessagePurpose.FormalNotice && contact.CaseId != approach.State.Id)
            {
                var ends = (contact.Channel == Channel.Letter ? FourteenDayLetter.Posted(contact.Day) : FourteenDayLetter.Emailed(contact.Day)).CostsFrom;
                free = ends > free ? ends : free;
            }
        }

        return free > approach.Today ? new Verdict.Later(BusinessCalendar.Dutch.NextBusinessDay(free), Trace.Of("gate.second-chain", ("until", free))) : null;
    }

    /// <summary>The costs it names are those of the scale over all its claims together, to the cent.</summary>
    public static Verdict? WrongCosts(Approach approach)
    {
        if (!Is(approach) || approach.Letter is not { } letter || approach.Facts.Open.Currency != "EUR")
        {
            return null;
        }

        var right = ClaimCosts.Over(Money.Euro(letter.Principals), approach.Facts, approach.Today).Total.Amount;
        return letter.Costs == right ? null : new Verdict.Refused(Trace.Of("gate.wrong-costs", ("costs", letter.Costs), ("right", right), ("principals", letter.Principals)));
    }

    public static Verdict? Wording(Approach approach) =>
        Is(approach) && approach.Letter?.Wording is { } wrong ? new Verdict.Refused(Trace.Of("gate.wording", ("wrong", wrong))) : null;

    private static bool Is(Approach approach) => approach.Purpose == MessagePurpose.FormalNotice;
}
