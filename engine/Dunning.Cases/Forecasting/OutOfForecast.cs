namespace Dunning.Cases.Forecasting;

/// <summary>Why nothing is counted on from a claim.</summary>
public enum OutOfForecast
{
    /// <summary>The debtor contests it.</summary>
    Disputed,

    /// <summary>The debtor is insolvent.</summary>
    Insolvent,

    /// <summary>Somebody else collects it.</summary>
    HandedOver,
}
