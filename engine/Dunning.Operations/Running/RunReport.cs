namespace Dunning.Operations.Running;

/// <summary>What a run did. The names are contract: scripts read them.</summary>
public sealed record RunReport
{
    /// <summary>The day it ran for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Cases that were opened.</summary>
    public int Cases { get; init; }

    /// <summary>Decisions on cases whose day had come or that had a signal to answer.</summary>
    public int Due { get; init; }

    /// <summary>Messages that wait for release.</summary>
    public int Proposed { get; init; }

    /// <summary>Messages released by this run.</summary>
    public int Released { get; init; }

    /// <summary>Messages held back, by reason.</summary>
    public IReadOnlyList<HeldBack> Held { get; init; } = [];

    /// <summary>Letters sent.</summary>
    public int Letters { get; init; }

    /// <summary>E-mails sent.</summary>
    public int Mails { get; init; }

    /// <summary>Tasks put on a list.</summary>
    public int Tasks { get; init; }

    /// <summary>Letters and e-mails about more than one invoice.</summary>
    public int Bundles { get; init; }

    /// <summary>How long it took.</summary>
    public long ElapsedMs { get; init; }
}
