namespace Dunning.Web.Demo;

/// <summary>How a call of the sample office ends.</summary>
/// <param name="Attempt">The how-manieth call in the case.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="DelayDays">Business days after the task is due on which the clerk calls.</param>
/// <param name="DaysUntilPromise">The promised day (or call-back), in days from the call; null for none.</param>
/// <param name="Amount"><c>all</c> or an amount; null for none.</param>
/// <param name="SpokenWith">Who was spoken to; null for nobody.</param>
/// <param name="Note">A note; null for none.</param>
/// <param name="Client">The client; null in the defaults.</param>
/// <param name="DebtorNumber">The debtor; null in the defaults.</param>
internal sealed record SampleCall(
    int Attempt, string Outcome, int DelayDays, int? DaysUntilPromise, string? Amount, string? SpokenWith, string? Note, string? Client = null, string? DebtorNumber = null);
