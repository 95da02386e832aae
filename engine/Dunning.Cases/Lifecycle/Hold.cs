using System.Text.Json.Serialization;
using Dunning.Core.Calendars;

namespace Dunning.Cases.Lifecycle;

/// <summary>Dunning stopped, with a reason and an end.</summary>
/// <param name="Reason">Why, in the words of who stopped it.</param>
/// <param name="Until">The day on which it ends; the procedure goes on by itself on the first business day from then.</param>
/// <param name="By">Who stopped it.</param>
/// <param name="Cause">What stopped it.</param>
public sealed record Hold(string Reason, DateOnly Until, string By, HoldCause Cause = HoldCause.Case)
{
    /// <summary>Who stopped it when a payment service provider told that the debtor paid: the next payment ends it.</summary>
    public const string PaymentProvider = "betaalprovider";

    /// <summary>The business day on which the procedure goes on.</summary>
    [JsonIgnore]
    public DateOnly LastsUntil => BusinessCalendar.Dutch.NextBusinessDay(Until);
}
