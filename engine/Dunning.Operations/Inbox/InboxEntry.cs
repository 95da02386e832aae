using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Inbox;

/// <summary>A mail as it is taken in, with what it tells to cases.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Day">The office's day.</param>
/// <param name="ClientId">The client it was written to; null when not known.</param>
/// <param name="CaseIds">Cases it is about.</param>
/// <param name="Signals">What is told to which case.</param>
/// <param name="IsOpen">Whether somebody of the office must see to it. Only then its text is kept here.</param>
public sealed record InboxEntry(
    ReceivedMail Mail, DateOnly Day, string? ClientId, IReadOnlyList<long> CaseIds, IReadOnlyList<(long CaseId, CaseSignal Signal)> Signals, bool IsOpen);
