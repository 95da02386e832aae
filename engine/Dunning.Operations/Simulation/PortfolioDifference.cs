namespace Dunning.Operations.Simulation;

/// <summary>What the recorded portfolio would have brought under two versions of a procedure.</summary>
public sealed record PortfolioDifference
{
    /// <summary>Invoices lived, twice each.</summary>
    public required int Cases { get; init; }

    /// <summary>Cases in which anything is different.</summary>
    public required int Changed { get; init; }

    /// <summary>By message and task, in the order of the procedure.</summary>
    public required IReadOnlyList<StepDifference> Steps { get; init; }

    /// <summary>By kind, all messages and tasks together.</summary>
    public required IReadOnlyDictionary<SimulatedKind, ChangeCounts> Kinds { get; init; }

    /// <summary>By client, those with invoices.</summary>
    public required IReadOnlyList<ClientDifference> Clients { get; init; }

    /// <summary>Calls by day, the days without any left out; oldest first.</summary>
    public required IReadOnlyList<CallsOnDay> Calls { get; init; }

    /// <summary>Cases that end differently, most first.</summary>
    public required IReadOnlyList<ClosingDifference> Closings { get; init; }

    /// <summary>The cases that change most, most first.</summary>
    public required IReadOnlyList<CaseDifference> Most { get; init; }

    /// <summary>Whether anything is different.</summary>
    public bool IsEmpty => Changed == 0;
}
