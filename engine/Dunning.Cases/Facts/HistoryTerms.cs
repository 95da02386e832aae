namespace Dunning.Cases.Facts;

/// <summary>What happened in this case, as rules and conditions name it: <c>history.BrokenPromises</c>.</summary>
/// <param name="Messages">Letters and e-mails sent.</param>
/// <param name="Calls">Calls made, reached or not.</param>
/// <param name="CallsReached">Calls in which somebody was reached.</param>
/// <param name="BrokenPromises">Promises to pay that were not kept.</param>
/// <param name="IsDisputed">Whether a dispute is open.</param>
/// <param name="HasPromise">Whether a promise is open.</param>
/// <param name="DaysSinceLastMessage">Days since the last letter or e-mail; a large number when there was none.</param>
public sealed record HistoryTerms(
    int Messages, int Calls, int CallsReached, int BrokenPromises, bool IsDisputed, bool HasPromise, int DaysSinceLastMessage);
