using Dunning.Rules.Types;

namespace Dunning.Cases.Facts;

/// <summary>How far the debtor could be reached in this case, as rules and conditions name it: <c>contact.DaysSinceLastReached</c>.</summary>
/// <param name="LastCall">Day of the last call, reached or not; null when there was none.</param>
/// <param name="LastReached">Day of the last call in which somebody was reached; null when there was none.</param>
/// <param name="DaysSinceLastCall">Days since the last call; a large number when there was none.</param>
/// <param name="DaysSinceLastReached">Days since somebody was reached; a large number when nobody was.</param>
/// <param name="AttemptsSinceReached">Calls in vain since somebody was reached, or since the case began.</param>
/// <param name="SpokenWith">The person last spoken to; empty when not known.</param>
/// <param name="Replies">How many times the debtor wrote or called back.</param>
/// <param name="PhoneKnown">Whether there is a number to call.</param>
/// <param name="Language">The language to speak and write: <c>nl</c> or <c>en</c>.</param>
public sealed record ContactTerms(
    [property: Described("laatste gesprek", "last call")] DateOnly? LastCall,
    [property: Described("laatste contact", "last contact")] DateOnly? LastReached,
    [property: Described("dagen sinds het laatste gesprek", "days since the last call")] int DaysSinceLastCall,
    [property: Described("dagen sinds het laatste contact", "days since the last contact")] int DaysSinceLastReached,
    [property: Described("belpogingen sinds het laatste contact", "attempts since the last contact")] int AttemptsSinceReached,
    [property: Described("laatst gesproken met", "last spoken with")] string SpokenWith,
    [property: Described("reacties", "replies")] int Replies,
    [property: Described("telefoonnummer om te bellen", "number to call")] bool PhoneKnown,
    [property: Described("voertaal", "language of contact")] string Language);
