namespace Dunning.Operations.Casework;

/// <summary>What advancing cases brought about.</summary>
/// <param name="Cases">Cases that were decided on.</param>
/// <param name="Messages">Messages planned.</param>
/// <param name="Tasks">Tasks planned.</param>
/// <param name="Closed">Cases that ended.</param>
public sealed record AdvanceReport(int Cases, int Messages, int Tasks, int Closed)
{
    public static AdvanceReport Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static AdvanceReport operator +(AdvanceReport left, AdvanceReport right) =>
        new(left.Cases + right.Cases, left.Messages + right.Messages, left.Tasks + right.Tasks, left.Closed + right.Closed);

    internal AdvanceReport With(IReadOnlyList<CaseSave> saves) => this + new AdvanceReport(
        saves.Count,
        saves.Sum(save => save.Decision.Messages.Count()),
        saves.Sum(save => save.Decision.Tasks.Count()),
        saves.Count(save => save.Decision.State.Closed is not null));
}
