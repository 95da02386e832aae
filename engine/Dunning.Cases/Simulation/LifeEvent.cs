using System.Globalization;

namespace Dunning.Cases.Simulation;

/// <summary>Something that came of a case on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Text">What: <c>email Herinnering 121.00</c>.</param>
public sealed record LifeEvent(DateOnly Day, string Text)
{
    /// <summary>As a scenario writes it.</summary>
    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " > " + Text;
}
