using Dunning.Cases.Tasks;
using Dunning.Core.Languages;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Tasks;

/// <summary>Which tasks to show.</summary>
/// <param name="Kind">Only calls or only other work; null for both.</param>
/// <param name="DueBy">Only those to be done by this day; null for all.</param>
public sealed record TaskFilter(TaskKind? Kind = null, DateOnly? DueBy = null)
{
    /// <summary>Only of this list; null for all.</summary>
    public string? Queue { get; init; }

    /// <summary>Only those of debtors who speak this language; null for all.</summary>
    public Language? Language { get; init; }

    /// <summary>So many of the most urgent are left out.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Only of the clients one may see.</summary>
    public DeskScope Scope { get; init; } = DeskScope.Office;
}
