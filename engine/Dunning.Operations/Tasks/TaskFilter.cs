using Dunning.Cases.Tasks;

namespace Dunning.Operations.Tasks;

/// <summary>Which tasks to show.</summary>
/// <param name="Kind">Only calls or only other work; null for both.</param>
/// <param name="ClientId">Only of this client; null for all.</param>
/// <param name="DueBy">Only those to be done by this day; null for all.</param>
public sealed record TaskFilter(TaskKind? Kind = null, string? ClientId = null, DateOnly? DueBy = null);
