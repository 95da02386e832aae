using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;

namespace Dunning.Cases.Gate;

/// <summary>An approach to the debtor just before it happens, with all that the gate may look at. Its facts are freshly read.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Channel">How it goes.</param>
/// <param name="Facts">What is known of the claim.</param>
/// <param name="State">The case.</param>
/// <param name="Now">The moment in the Netherlands.</param>
public sealed record Approach(MessagePurpose Purpose, Channel Channel, CaseFacts Facts, CaseState State, DateTime Now)
{
    /// <summary>The moment of a day that is not lived by the clock: a sample office's, a simulation's.</summary>
    public static TimeOnly UsualTime { get; } = new(9, 0);

    /// <summary>The open amount it was decided on; null when none was.</summary>
    public decimal? Decided { get; init; }

    /// <summary>The letter; null when there is none (a call) or it is not known yet.</summary>
    public OutgoingLetter? Letter { get; init; }

    /// <summary>What this client had sent the debtor of late, about any of its claims.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = Facts.Contacts;

    /// <summary>The day in the Netherlands.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>A message about to leave.</summary>
    public static Approach By(MessageIntent message, CaseFacts facts, CaseState state, DateTime now) =>
        new(message.Purpose, message.Channel, facts, state, now) { Decided = message.Decided };

    /// <summary>A call about to be made.</summary>
    public static Approach ByPhone(CaseFacts facts, CaseState state, DateTime now) => new(MessagePurpose.Reminder, Channel.Phone, facts, state, now);
}
