namespace Dunning.Cases.Checking;

/// <summary>When a step of a procedure can begin.</summary>
/// <param name="ActivityId">The step.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Trigger">The trigger from whose day is counted; null when the start leads here, and days are counted from the due date.</param>
/// <param name="Earliest">The first day, as days after that day.</param>
/// <param name="Latest">The last day; null when nobody knows: a person or the debtor decides when, or a loop may come before.</param>
/// <param name="LatestByItself">The last day if everything that waits for somebody comes at once; null after a loop that takes time.</param>
/// <param name="IsEnd">Whether the procedure ends here.</param>
public sealed record TimelineStep(string ActivityId, string Title, string? Trigger, int Earliest, int? Latest, int? LatestByItself, bool IsEnd);
