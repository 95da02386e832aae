using Dunning.Rules.Types;

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
    [property: Described("verzonden berichten", "messages sent")] int Messages,
    [property: Described("gesprekken", "calls")] int Calls,
    [property: Described("gesprekken met contact", "calls that reached somebody")] int CallsReached,
    [property: Described("gebroken toezeggingen", "broken promises")] int BrokenPromises,
    [property: Described("betwist", "disputed")] bool IsDisputed,
    [property: Described("toezegging loopt", "a promise is open")] bool HasPromise,
    [property: Described("dagen sinds het laatste bericht", "days since the last message")] int DaysSinceLastMessage);
