using System.Text.Json.Serialization;
using Dunning.Cases.Messages;
using Dunning.Core.Law;

namespace Dunning.Cases.Lifecycle;

/// <summary>A letter or e-mail that was sent.</summary>
/// <param name="Day">The day it was sent.</param>
/// <param name="Template">Its template.</param>
/// <param name="Name">What it was, in the procedure's words: "Tweede herinnering".</param>
/// <param name="Channel">How it went.</param>
/// <param name="Purpose">What it was for.</param>
public sealed record PastMessage(DateOnly Day, string Template, string Name, Channel Channel, MessagePurpose Purpose = MessagePurpose.Reminder)
{
    /// <summary>The term it gave, in days after it was received; zero when not known.</summary>
    public int Days { get; init; }

    /// <summary>The principals of all the claims in it, when there were others besides this one; zero when it left alone.</summary>
    public decimal Together { get; init; }

    /// <summary>The day it is deemed to be received.</summary>
    /// <law>BW 3:37 lid 3; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
    [JsonIgnore]
    public DateOnly Received => Channel == Channel.Letter ? FourteenDayLetter.Posted(Day).Received : FourteenDayLetter.Emailed(Day).Received;
}
