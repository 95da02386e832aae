using Dunning.Core.Findings;

namespace Dunning.Operations.Notices;

/// <summary>What a payment notice led to.</summary>
/// <param name="IsKnown">Whether it was taken before; then nothing happened.</param>
/// <param name="Cases">References of the cases whose reminders wait.</param>
/// <param name="Until">The day on which they go on when no bank file confirmed it.</param>
/// <param name="Findings">What was wrong with it.</param>
public sealed record NoticeTaken(bool IsKnown, IReadOnlyList<string> Cases, DateOnly? Until, IReadOnlyList<Finding> Findings);
