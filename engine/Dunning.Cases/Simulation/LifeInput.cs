using Dunning.Cases.Tasks;

namespace Dunning.Cases.Simulation;

/// <summary>Something that is given to happen on a day.</summary>
public abstract record LifeInput(DateOnly Day)
{
    /// <summary>A payment comes in, or is taken back.</summary>
    public sealed record Payment(DateOnly Day, decimal Amount) : LifeInput(Day);

    /// <summary>A person reports about the open task that has this outcome.</summary>
    public sealed record Task(DateOnly Day, TaskResult Result) : LifeInput(Day);

    /// <summary>Dunning is stopped.</summary>
    public sealed record Hold(DateOnly Day, DateOnly Until, string Reason) : LifeInput(Day);

    /// <summary>Dunning goes on.</summary>
    public sealed record Lift(DateOnly Day) : LifeInput(Day);

    /// <summary>The debtor contests the claim.</summary>
    public sealed record Dispute(DateOnly Day, string Text) : LifeInput(Day);
}
