namespace Dunning.Web.Demo;

/// <summary>What comes of a task in the sample office. The first that fits a task counts; what is left out fits all.</summary>
/// <param name="Client">The client.</param>
/// <param name="DebtorNumber">The debtor; null for all.</param>
/// <param name="Activity">The activity of the procedure that asked; null for all.</param>
/// <param name="Attempt">The attempt; null for all.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="DelayDays">Business days after the task is due on which the clerk gets to it.</param>
/// <param name="SpokenWith">Who was spoken to; null for nobody.</param>
/// <param name="Days">The promised day or call-back, in days from the call; null for none.</param>
/// <param name="Amount">The promised amount; null for all.</param>
/// <param name="Note">A note; null for none.</param>
internal sealed record SampleCall(
    string Client, string? DebtorNumber, string? Activity, int? Attempt, string Outcome, int DelayDays, string? SpokenWith, int? Days, decimal? Amount, string? Note);
