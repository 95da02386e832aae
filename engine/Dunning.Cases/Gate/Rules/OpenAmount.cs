using Dunning.Cases.Traces;

namespace Dunning.Cases.Gate.Rules;

/// <summary>What is asked for is what is owed.</summary>
/// <law>Bki art. 4.1: what a debtor is told is correct</law>
internal static class OpenAmount
{
    public static Verdict? Paid(Approach approach) =>
        approach.Facts.IsPaid ? new Verdict.Outdated(Trace.Of("gate.paid", ("open", approach.Facts.Open.Amount))) : null;

    public static Verdict? Changed(Approach approach) =>
        approach.Decided is { } decided && decided != approach.Facts.Open.Amount && !approach.Facts.IsPaid
            ? new Verdict.Outdated(Trace.Of("gate.amount-changed", ("decided", decided), ("open", approach.Facts.Open.Amount)))
            : null;
}
