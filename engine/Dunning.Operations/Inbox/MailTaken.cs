using Dunning.Core.Findings;

namespace Dunning.Operations.Inbox;

/// <summary>What reading a mail led to.</summary>
/// <param name="File">Its file.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Cases">References of its cases.</param>
/// <param name="Findings">Why it was refused.</param>
public sealed record MailTaken(string File, MailOutcome Outcome, IReadOnlyList<string> Cases, IReadOnlyList<Finding> Findings);
