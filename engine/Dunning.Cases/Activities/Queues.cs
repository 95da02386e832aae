namespace Dunning.Cases.Activities;

/// <summary>The lists on which tasks appear unless a procedure names another.</summary>
public static class Queues
{
    public const string Calls = "bellen";
    public const string Judgement = "beoordelen";
    public const string Approvals = "akkoord";
    public const string Handovers = "overdracht";
    public const string Administration = "beheer";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Calls, Judgement, Approvals, Handovers, Administration];
}
