using Dunning.Workflows.Compilation;

namespace Dunning.Workflows.Activities;

/// <summary>The behaviour behind a node. One instance serves every run: no state of its own, no clock, no IO.</summary>
public abstract class Activity
{
    public abstract ActivityDescriptor Descriptor { get; }

    /// <summary>Does the work; outward effects are emitted, waiting is asked for in the result.</summary>
    public abstract ActivityResult Execute(ActivityContext context);

    /// <summary>Goes on after a wait, or begins when a trigger node interrupts the run. Unless overridden the activity is done.</summary>
    public virtual ActivityResult Resume(ActivityContext context, Resumption resumption) => ActivityResult.Done;

    /// <summary>Whether a node can end by a port of its descriptor. Unless overridden it can.</summary>
    public virtual bool CanEndBy(string port, CompiledNode node) => true;

    /// <summary>Whether a trigger lets what waits go on when its branch has ended. Unless overridden that is cancelled.</summary>
    public virtual bool Parks(CompiledNode node) => false;

    /// <summary>How long it takes, as far as is known before any run. Unless overridden no time, or any time when it may wait.</summary>
    /// <param name="inputs">What is known of the node's inputs.</param>
    public virtual DaySpan Duration(KnownInputs inputs) => Descriptor.Waits == Waits.Never ? DaySpan.None : DaySpan.Unknown;
}
