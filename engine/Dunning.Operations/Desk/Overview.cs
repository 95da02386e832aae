namespace Dunning.Operations.Desk;

/// <summary>The figures on the first page. Amounts in euro; other currencies are counted, not added.</summary>
/// <param name="OpenCases">Cases that run, are held or disputed.</param>
/// <param name="OpenAmount">Open on them.</param>
/// <param name="Overdue">Open on all invoices whose term has passed.</param>
/// <param name="NotYetDue">Open on all invoices whose term runs.</param>
/// <param name="CallsDue">Calls to make today.</param>
/// <param name="OtherTasks">Other open tasks.</param>
/// <param name="Proposed">Messages that wait for release.</param>
/// <param name="Held">Cases held.</param>
/// <param name="Disputed">Cases disputed.</param>
/// <param name="Promised">Cases with an open promise.</param>
/// <param name="Unapplied">Received amounts not applied.</param>
/// <param name="Aging">Overdue amount by age.</param>
/// <param name="Clients">The same by client.</param>
/// <param name="Stages">How many open cases last got which message; the stage statistics.</param>
public sealed record Overview(
    int OpenCases,
    decimal OpenAmount,
    decimal Overdue,
    decimal NotYetDue,
    int CallsDue,
    int OtherTasks,
    int Proposed,
    int Held,
    int Disputed,
    int Promised,
    int Unapplied,
    IReadOnlyList<AgeBand> Aging,
    IReadOnlyList<ClientFigures> Clients,
    IReadOnlyList<StageFigures> Stages)
{
    /// <summary>Days sales outstanding: what is open, as days of what was invoiced in the last <see cref="RecentDays"/> days; null when nothing was.</summary>
    public int? SalesDays { get; init; }

    /// <summary>What is open by client and age.</summary>
    public IReadOnlyList<ClientAging> AgingByClient { get; init; } = [];

    /// <summary>What each step brought in the last <see cref="RecentDays"/> days, the most sent first.</summary>
    public IReadOnlyList<StepEffect> Effects { get; init; } = [];

    /// <summary>Promises kept in the last <see cref="RecentDays"/> days.</summary>
    public int PromisesKept { get; init; }

    /// <summary>Promises broken in the last <see cref="RecentDays"/> days.</summary>
    public int PromisesBroken { get; init; }

    /// <summary>Clients whose bank data is older than <see cref="FreshDays"/> days.</summary>
    public IReadOnlyList<StaleBank> StaleBanks { get; init; } = [];

    /// <summary>How far back what happened lately goes.</summary>
    public const int RecentDays = 90;

    /// <summary>How long after a message money counts as its effect.</summary>
    public const int EffectDays = 7;

    /// <summary>How old bank data may be: a long weekend.</summary>
    public const int FreshDays = 4;
}
