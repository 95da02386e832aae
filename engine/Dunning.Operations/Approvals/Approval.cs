using Dunning.Operations.Tasks;

namespace Dunning.Operations.Approvals;

/// <summary>A question to a client whether something may be done, that waits for an answer.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Round">How many times it was answered before: a link made for one round is none for the next.</param>
/// <param name="Task">The question, as a task.</param>
/// <param name="IsAsked">Whether the client was mailed about it in this round.</param>
public sealed record Approval(long Id, int Round, OpenTask Task, bool IsAsked);
