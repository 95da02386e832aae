namespace Dunning.Tests.Contracts;

/// <summary>A clock that stands still just after midnight in Amsterdam, while it is the evening before in UTC.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 6, 30, 22, 30, 0, TimeSpan.Zero);
}
