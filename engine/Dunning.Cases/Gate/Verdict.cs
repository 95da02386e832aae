using Dunning.Cases.Traces;

namespace Dunning.Cases.Gate;

/// <summary>What the legal gate says of a message.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>It may leave now.</summary>
    public sealed record Allowed : Verdict
    {
        public static Allowed Now { get; } = new();
    }

    /// <summary>It may leave later.</summary>
    /// <param name="Day">The first day on which it may.</param>
    /// <param name="Why">The reason.</param>
    public sealed record Later(DateOnly Day, Trace Why) : Verdict;

    /// <summary>What it was decided on is not true any more; the case decides anew.</summary>
    public sealed record Outdated(Trace Why) : Verdict;

    /// <summary>It may not leave; a person must look.</summary>
    public sealed record Refused(Trace Why) : Verdict;
}
