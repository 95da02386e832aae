using Dunning.Rules.Types;

namespace Dunning.Cases.Facts;

/// <summary>What happened in this case, as rules and conditions name it: <c>history.BrokenPromises</c>.</summary>
/// <param name="Messages">Letters and e-mails sent.</param>
/// <param name="Calls">Calls made, reached or not.</param>
/// <param name="CallsReached">Calls in which somebody was reached.</param>
/// <param name="BrokenPromises">Promises to pay that were not kept.</param>
/// <param name="IsDisputed">Whether a dispute is open.</param>
/// <param name="HasPromise">Whether a promise is open.</param>
/// <param name="HasPlan">Whether a payment plan runs.</param>
/// <param name="MissedInstalments">How many times an instalment of the running plan was missed.</param>
/// <param name="IsInsolvent">Whether the debtor is known to be insolvent.</param>
/// <param name="IsHandedOver">Whether the claim is in the hands of an agency, bailiff or lawyer.</param>
/// <param name="CostsCharged">Collection costs added to the claim, with VAT; zero for none.</param>
/// <param name="Replies">How many times the debtor wrote or called back.</param>
/// <param name="DaysSinceLastMessage">Days since the last letter or e-mail; a large number when there was none.</param>
public sealed record HistoryTerms(
    [property: Described("verzonden berichten", "messages sent")] int Messages,
    [property: Described("gesprekken", "calls")] int Calls,
    [property: Described("gesprekken met contact", "calls that reached somebody")] int CallsReached,
    [property: Described("gebroken toezeggingen", "broken promises")] int BrokenPromises,
    [property: Described("betwist", "disputed")] bool IsDisputed,
    [property: Described("toezegging loopt", "a promise is open")] bool HasPromise,
    [property: Described("betalingsregeling loopt", "a payment plan runs")] bool HasPlan,
    [property: Described("gemiste termijnen", "missed instalments")] int MissedInstalments,
    [property: Described("debiteur insolvent", "debtor insolvent")] bool IsInsolvent,
    [property: Described("overgedragen", "handed over")] bool IsHandedOver,
    [property: Described("in rekening gebrachte incassokosten", "collection costs charged")] decimal CostsCharged,
    [property: Described("reacties van de debiteur", "replies of the debtor")] int Replies,
    [property: Described("dagen sinds het laatste bericht", "days since the last message")] int DaysSinceLastMessage);
