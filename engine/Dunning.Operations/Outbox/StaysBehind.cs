using Dunning.Cases.Gate;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Running;

namespace Dunning.Operations.Outbox;

/// <summary>The messages of a parcel that do not leave with it, each with its reason.</summary>
/// <param name="today">The creditor's day.</param>
internal sealed class StaysBehind(DateOnly today)
{

    /// <summary>The reason of each, in the order in which they were taken.</summary>
    public List<(string Key, Trace Why)> Held { get; } = [];

    public List<Settlement> Settled { get; } = [];

    public List<Postponement> Postponed { get; } = [];

    public DispatchReport Report =>
        new(0, 0, 0, [.. Held.GroupBy(held => held.Why.Code, StringComparer.Ordinal).Select(group => new HeldBack(group.Key, group.Count()))]);

    /// <summary>Takes a message that may not leave, or has nowhere to go.</summary>
    public bool Takes(MessageIntent message, CaseWork work, Verdict verdict)
    {
        if ((verdict.Why ?? Missing(message, work)) is not { } why)
        {
            return false;
        }

        Held.Add((message.Key, why));
        if (verdict is Verdict.Later { Day: var day })
        {
            // A run works by days: what may leave at a later hour of today leaves on the next day, or this run would never end.
            Postponed.Add(new Postponement(message.Key, day > today ? day : BusinessCalendar.Dutch.AddBusinessDays(today, 1), why));
            return true;
        }

        Settled.Add(new Settlement(message.Key, message.CaseId, verdict switch
        {
            Verdict.Outdated => new MessageResult.Cancelled(why),
            Verdict.Refused => new MessageResult.Refused(why),
            _ => new MessageResult.Undeliverable(why),
        }, null));
        return true;
    }

    // The address may have been lost between the decision and now.
    private static Trace? Missing(MessageIntent message, CaseWork work) => message.Channel switch
    {
        Channel.Email when work.Facts.Debtor.Email is null => Trace.Of("message.no-email", ("name", message.Name)),
        Channel.Letter when work.Facts.Debtor.Address is not { IsComplete: true } => Trace.Of("message.no-address", ("name", message.Name)),
        _ => null,
    };
}
