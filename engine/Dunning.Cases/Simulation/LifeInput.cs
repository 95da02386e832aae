using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;

namespace Dunning.Cases.Simulation;

/// <summary>Something that is given to happen on a day.</summary>
public abstract record LifeInput(DateOnly Day)
{
    /// <summary>A payment comes in, or is taken back.</summary>
    /// <param name="Day">The day the account was credited.</param>
    /// <param name="Amount">In the invoice's currency; below zero it is taken back.</param>
    public sealed record Payment(DateOnly Day, decimal Amount) : LifeInput(Day);

    /// <summary>A credit note is applied to the invoice.</summary>
    /// <param name="Day">Its day.</param>
    /// <param name="Amount">In the invoice's currency.</param>
    /// <param name="Number">Number of the credit note.</param>
    public sealed record Credit(DateOnly Day, decimal Amount, string Number) : LifeInput(Day);

    /// <summary>A person reports about the open task that has this outcome.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Result">What is reported.</param>
    /// <param name="Which">Title of the task, or the step it comes from; null for the one that is open longest.</param>
    public sealed record Task(DateOnly Day, TaskResult Result, string? Which = null) : LifeInput(Day);

    /// <summary>Anything else that a case must answer: a hold, a dispute, a reply, an order about a step.</summary>
    public sealed record Signal(DateOnly Day, CaseSignal Given) : LifeInput(Day);
}
