namespace Dunning.Rules.Language.Members;

/// <summary>What <c>DateTime.Now</c> means where the host lends its clock.</summary>
internal static class ClockReading
{
    public static DateTime Now(TimeProvider clock) => clock.GetLocalNow().DateTime;

    public static DateTime UtcNow(TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    public static DateTime Today(TimeProvider clock) => clock.GetLocalNow().Date;
}
