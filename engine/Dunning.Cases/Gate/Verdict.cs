using Dunning.Cases.Traces;

namespace Dunning.Cases.Gate;

/// <summary>What the legal gate says of an approach. Verdicts are ordered by strictness: allowed, later (and later yet), refused, outdated: what is not true any more needs nobody's judgement.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The reason; null when it is allowed.</summary>
    public abstract Trace? Why { get; }

    private protected abstract int Strictness { get; }

    /// <summary>The stricter of two; of two later days the later one. The order in which they are given does not matter.</summary>
    public static Verdict Strictest(Verdict one, Verdict other)
    {
        var order = one.Strictness.CompareTo(other.Strictness);
        if (order == 0 && one is Later soon && other is Later late)
        {
            order = soon.Day.CompareTo(late.Day);
        }

        // Equally strict: which reason is named must not depend on the order of asking.
        return (order == 0 ? string.CompareOrdinal(other.Why?.Code, one.Why?.Code) : order) >= 0 ? one : other;
    }

    /// <summary>It may leave now.</summary>
    public sealed record Allowed : Verdict
    {
        public static Allowed Now { get; } = new();

        /// <inheritdoc/>
        public override Trace? Why => null;

        private protected override int Strictness => 0;
    }

    /// <summary>It may leave later.</summary>
    /// <param name="Day">The first day on which it may.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Later(DateOnly Day, Trace Why) : Verdict
    {
        /// <inheritdoc/>
        public override Trace Why { get; } = Why;

        private protected override int Strictness => 1;
    }

    /// <summary>What it was decided on is not true any more; the case decides anew.</summary>
    public sealed record Outdated(Trace Why) : Verdict
    {
        /// <inheritdoc/>
        public override Trace Why { get; } = Why;

        private protected override int Strictness => 3;
    }

    /// <summary>It may not leave; a person must look.</summary>
    public sealed record Refused(Trace Why) : Verdict
    {
        /// <inheritdoc/>
        public override Trace Why { get; } = Why;

        private protected override int Strictness => 2;
    }
}
