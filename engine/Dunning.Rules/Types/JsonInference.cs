namespace Dunning.Rules.Types;

/// <summary>How shapes are guessed from JSON that declares none.</summary>
/// <remarks>A number is a decimal unless told otherwise, since most numbers here are amounts of money and a decimal loses nothing.</remarks>
public sealed record JsonInference
{
    /// <summary>Numbers are decimals, and texts such as <c>2026-03-14</c> are days.</summary>
    public static JsonInference Default { get; } = new();

    /// <summary>As RulesEngine takes them: whole numbers long, others double, days text.</summary>
    public static JsonInference RulesEngine { get; } = new() { WholeIsLong = true, FractionIsReal = true, DayText = false };

    /// <summary>A number without a fraction is a long.</summary>
    public bool WholeIsLong { get; init; }

    /// <summary>A number with a fraction is a double.</summary>
    public bool FractionIsReal { get; init; }

    /// <summary>A text of the form yyyy-MM-dd is a day.</summary>
    public bool DayText { get; init; } = true;
}
