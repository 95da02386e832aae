using Dunning.Core.Findings;

namespace Dunning.Web.Pages.Rules;

/// <summary>What came of saving rules.</summary>
/// <param name="Stored">Whether they were stored.</param>
/// <param name="Stale">Whether they were not because somebody else changed them meanwhile.</param>
/// <param name="Findings">What was found.</param>
public sealed record SavedRules(bool Stored, bool Stale, IReadOnlyList<Finding> Findings);
