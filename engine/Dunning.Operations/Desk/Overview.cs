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
    IReadOnlyList<StageFigures> Stages);
