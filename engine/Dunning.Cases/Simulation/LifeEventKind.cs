namespace Dunning.Cases.Simulation;

/// <summary>What came of a case on a day.</summary>
public enum LifeEventKind
{
    /// <summary>An e-mail left.</summary>
    Email,

    /// <summary>A letter left.</summary>
    Letter,

    /// <summary>A message did not leave; the name of the reason stands behind it.</summary>
    NotSent,

    /// <summary>A task was put on a list.</summary>
    Task,

    /// <summary>A task was taken from the list, undone.</summary>
    TaskWithdrawn,

    /// <summary>What was promised came in.</summary>
    PromiseKept,

    /// <summary>What was promised did not come in.</summary>
    PromiseBroken,

    /// <summary>A payment plan was agreed.</summary>
    PlanAgreed,

    /// <summary>An instalment did not come in.</summary>
    InstalmentMissed,

    /// <summary>A plan is over, with how it ended.</summary>
    PlanEnded,

    /// <summary>Collection costs were added to the claim.</summary>
    CostsCharged,

    /// <summary>Interest was added to the claim.</summary>
    InterestClaimed,

    /// <summary>The claim was handed over, with to whom.</summary>
    HandedOver,

    /// <summary>A dispute was not judged in time.</summary>
    DisputeEscalated,

    /// <summary>A hold is over.</summary>
    HoldEnded,

    /// <summary>The procedure began anew.</summary>
    Reopened,

    /// <summary>The case ended, with the reason.</summary>
    Closed,

    /// <summary>Something was given that the case has no use for: an outcome without a task, a signal without a case.</summary>
    Unanswered,

    /// <summary>The procedure goes round without end on this day.</summary>
    Endless,
}
