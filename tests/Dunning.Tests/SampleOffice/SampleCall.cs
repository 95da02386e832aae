namespace Dunning.Tests.SampleOffice;

/// <summary>How a call ends, and how many working days after the task is made somebody calls.</summary>
internal sealed record SampleCall(int Attempt, string Outcome, int DelayDays, int? DaysUntilPromise, string? Amount, string? SpokenWith, string? Note);
