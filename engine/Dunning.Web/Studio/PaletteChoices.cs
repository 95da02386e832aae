namespace Dunning.Web.Studio;

/// <summary>What may be chosen in a procedure.</summary>
/// <param name="Templates">Names of the letters it has.</param>
/// <param name="RuleSets">Names of its rule sets.</param>
/// <param name="Events">The events of its rules: the ports of a step that asks them.</param>
/// <param name="Queues">Lists on which tasks appear.</param>
internal sealed record PaletteChoices(IReadOnlyList<string> Templates, IReadOnlyList<string> RuleSets, IReadOnlyList<string> Events, IReadOnlyList<string> Queues)
{
    /// <summary>Nothing to choose: for who may only look.</summary>
    public static PaletteChoices None { get; } = new([], [], [], []);
}
