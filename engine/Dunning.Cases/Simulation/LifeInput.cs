using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;

namespace Dunning.Cases.Simulation;

/// <summary>Something that is given to happen on a day.</summary>
public abstract record LifeInput(DateOnly Day)
{
    /// <summary>Whether it is known before the day's run, as what a bank file brings; else it comes after it.</summary>
    public bool IsEarly { get; init; }

    /// <summary>A payment comes in, or is taken back.</summary>
    /// <param name="Day">The day on which it is known.</param>
    /// <param name="Amount">In the invoice's currency; below zero it is taken back.</param>
    /// <param name="Credited">The day the account was credited; null for the same day.</param>
    public sealed record Payment(DateOnly Day, decimal Amount, DateOnly? Credited = null) : LifeInput(Day);

    /// <summary>A credit note is applied to the invoice.</summary>
    /// <param name="Day">The day on which it is known.</param>
    /// <param name="Amount">In the invoice's currency.</param>
    /// <param name="Number">Number of the credit note.</param>
    /// <param name="Dated">Its own day; null for the same day.</param>
    public sealed record Credit(DateOnly Day, decimal Amount, string Number, DateOnly? Dated = null) : LifeInput(Day);

    /// <summary>A person reports about the open task that has this outcome.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Result">What is reported.</param>
    /// <param name="Which">Title of the task, or the step it comes from; null for the one that is open longest.</param>
    public sealed record Task(DateOnly Day, TaskResult Result, string? Which = null) : LifeInput(Day);

    /// <summary>Dunning is paused for the client or the debtor.</summary>
    public sealed record Pause(DateOnly Day, Hold Hold) : LifeInput(Day);

    /// <summary>The pause of the client or the debtor is lifted before its end.</summary>
    public sealed record Resume(DateOnly Day, HoldCause Cause) : LifeInput(Day);

    /// <summary>Anything else that a case must answer: a hold, a dispute, a reply, an order about a step.</summary>
    public sealed record Signal(DateOnly Day, CaseSignal Given) : LifeInput(Day);
}
