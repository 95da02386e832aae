namespace Dunning.Operations.Debtors;

/// <summary>The time between two instalments.</summary>
public enum PlanRhythm
{
    Week,
    Fortnight,
    Month,
}
