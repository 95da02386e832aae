namespace Dunning.Tests.Contracts;

/// <summary>A clock that stands still just after midnight in Amsterdam, while it is the evening before in UTC; it moves by hand.</summary>
public sealed class StoppedClock : TimeProvider
{
    private TimeSpan moved;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 6, 30, 22, 30, 0, TimeSpan.Zero) + moved;

    public void Move(TimeSpan by) => moved += by;
}
