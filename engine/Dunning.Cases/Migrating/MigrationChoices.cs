namespace Dunning.Cases.Migrating;

/// <summary>What is chosen for a move of cases to another version.</summary>
/// <param name="Map">The new id of an activity that was renamed, by its old one.</param>
/// <param name="Rewait">Whether waits for a day are worked out anew by the rules of the new version.</param>
/// <param name="By">Who moves them.</param>
public sealed record MigrationChoices(IReadOnlyDictionary<string, string> Map, bool Rewait = false, string By = "dunning")
{
    public static MigrationChoices None { get; } = new(new Dictionary<string, string>());
}
