namespace Dunning.Operations.Procedures;

/// <summary>What was done to a version that its own stamp does not tell.</summary>
public enum ProcedureAct
{
    /// <summary>No new cases for it any more.</summary>
    Retracted = 0,

    /// <summary>The draft was thrown away.</summary>
    Discarded = 1,

    /// <summary>The draft is to be published on a day.</summary>
    Planned = 2,

    /// <summary>Somebody took the plan back.</summary>
    PlanWithdrawn = 3,

    /// <summary>The day came, and the draft could not be published.</summary>
    PlanLapsed = 4,
}
