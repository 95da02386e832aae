using Dunning.Cases.Tasks;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Tasks;

/// <summary>Which tasks to show.</summary>
/// <param name="Kind">Only calls or only other work; null for both.</param>
/// <param name="DueBy">Only those to be done by this day; null for all.</param>
public sealed record TaskFilter(TaskKind? Kind = null, DateOnly? DueBy = null)
{
    /// <summary>Only of the clients one may see.</summary>
    public DeskScope Scope { get; init; } = DeskScope.Office;
}
