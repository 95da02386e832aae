using System.Runtime.InteropServices;
using Dunning.Cases.Lifecycle;

namespace Dunning.Cases.Tasks;

/// <summary>The place of a task in the day's work: broken promises, call-backs, missed instalments, and then what is at stake. What stays equal goes by age.</summary>
/// <param name="Reason">Why it goes before others.</param>
/// <param name="Weight">Amount times risk, in cents.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Urgency(UrgencyReason Reason, long Weight) : IComparable<Urgency>
{
    /// <summary>How urgent a task is.</summary>
    /// <param name="task">The task.</param>
    /// <param name="state">Its case.</param>
    /// <param name="open">What is left of the invoice, in its currency.</param>
    public static Urgency Of(TaskIntent task, CaseState state, decimal open) => new(
        state.BrokenPromises > 0 ? UrgencyReason.BrokenPromise
        : task.IsCallBack ? UrgencyReason.CallBack
        : state.Plan is { Missed: > 0 } ? UrgencyReason.MissedInstalment
        : UrgencyReason.None,
        (long)(Math.Max(0, open) * 100) * Risk(task, state));

    /// <summary>The most urgent first.</summary>
    public int CompareTo(Urgency other) => Reason != other.Reason ? Reason.CompareTo(other.Reason) : other.Weight.CompareTo(Weight);

    public static bool operator <(Urgency left, Urgency right) => left.CompareTo(right) < 0;

    public static bool operator >(Urgency left, Urgency right) => left.CompareTo(right) > 0;

    public static bool operator <=(Urgency left, Urgency right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Urgency left, Urgency right) => left.CompareTo(right) >= 0;

    // Each thing that went wrong makes the amount count once more.
    private static int Risk(TaskIntent task, CaseState state) => 1 + state.BrokenPromises + (state.Plan?.Missed ?? 0) + (task.IsCallBack ? 0 : task.Attempt - 1);
}
