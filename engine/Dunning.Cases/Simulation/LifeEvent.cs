using System.Diagnostics;
using System.Globalization;

namespace Dunning.Cases.Simulation;

/// <summary>Something that came of a case on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What.</param>
/// <param name="Name">The message, the task or the reason, in the procedure's words.</param>
/// <param name="Step">The step it comes from, with round and occurrence: the same in two lives of one case. Empty when it comes from none.</param>
/// <param name="Amount">What a message asks, or what is charged, in the invoice's currency.</param>
/// <param name="Due">The day on which a task should be done.</param>
/// <param name="Why">Name of the reason why a message did not leave: <c>gate.paid</c>.</param>
public sealed record LifeEvent(
    DateOnly Day, LifeEventKind Kind, string Name, string Step = "", decimal Amount = 0, DateOnly? Due = null, string Why = "")
{
    /// <summary>Whether it is a letter or e-mail that left.</summary>
    public bool IsMessage => Kind is LifeEventKind.Email or LifeEventKind.Letter;

    /// <summary>As a worked example writes it, without the day: <c>email Herinnering 121.00</c>.</summary>
    public string Text => Kind switch
    {
        LifeEventKind.Email => string.Create(CultureInfo.InvariantCulture, $"email {Name} {Amount:0.00}"),
        LifeEventKind.Letter => string.Create(CultureInfo.InvariantCulture, $"letter {Name} {Amount:0.00}"),
        LifeEventKind.NotSent => $"not sent {Name}: {Why}",
        LifeEventKind.Task => string.Create(CultureInfo.InvariantCulture, $"task {Name} for {Due:yyyy-MM-dd}"),
        LifeEventKind.TaskWithdrawn => $"withdrawn {Name}",
        LifeEventKind.PromiseKept => "promise kept",
        LifeEventKind.PromiseBroken => "promise broken",
        LifeEventKind.PlanAgreed => "plan agreed",
        LifeEventKind.InstalmentMissed => "instalment missed",
        LifeEventKind.PlanEnded => $"plan {Name}",
        LifeEventKind.CostsCharged => string.Create(CultureInfo.InvariantCulture, $"costs {Amount:0.00}"),
        LifeEventKind.InterestClaimed => "interest claimed",
        LifeEventKind.HandedOver => $"handed over to {Name}",
        LifeEventKind.DisputeEscalated => "dispute escalated",
        LifeEventKind.HoldEnded => "hold ended",
        LifeEventKind.Reopened => "reopened",
        LifeEventKind.Closed => $"closed {Name}",
        LifeEventKind.Unanswered => $"unanswered {Name}",
        LifeEventKind.Endless => "endless",
        _ => throw new UnreachableException(Kind.ToString()),
    };

    /// <summary>As a worked example writes it: <c>2026-01-08 email Herinnering 121.00</c>.</summary>
    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " " + Text;
}
