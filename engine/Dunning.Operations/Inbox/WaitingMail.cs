namespace Dunning.Operations.Inbox;

/// <summary>A received mail that somebody of the office must see to.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Day">The day it was read.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What it says; shortened.</param>
/// <param name="CaseIds">Cases it is about, as far as known.</param>
/// <param name="ClientId">The client it was written to; null when not known.</param>
public sealed record WaitingMail(long Id, DateOnly Day, ReceivedKind Kind, string From, string Subject, string Text, IReadOnlyList<long> CaseIds, string? ClientId);
