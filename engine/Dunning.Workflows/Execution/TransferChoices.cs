namespace Dunning.Workflows.Execution;

/// <summary>What is chosen or known when a run goes over to another version of its workflow.</summary>
/// <param name="Map">The new id of an activity that was renamed, by its old one.</param>
/// <param name="Inputs">Values for inputs that only the new version has.</param>
/// <param name="Began">How often activities that only the new version has began in this run already, when it was on such a version before.</param>
/// <param name="Place">Where the new version stands, for findings.</param>
public sealed record TransferChoices(
    IReadOnlyDictionary<string, string> Map, IReadOnlyDictionary<string, object?> Inputs, IReadOnlyDictionary<string, int> Began, string Place);
