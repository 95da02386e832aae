namespace Dunning.Operations.Desk;

/// <summary>What happened on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="CasesOpened">Cases that began.</param>
/// <param name="Letters">Letters sent.</param>
/// <param name="Mails">E-mails sent.</param>
/// <param name="Calls">Calls made.</param>
/// <param name="TasksPlanned">Tasks that came on a list.</param>
/// <param name="Payments">Payments applied.</param>
/// <param name="Paid">Their sum, euro.</param>
/// <param name="CasesPaid">Cases that ended because nothing is left.</param>
/// <param name="Highlights">The most telling events of the day, at most twenty.</param>
public sealed record DayReport(
    DateOnly Day, int CasesOpened, int Letters, int Mails, int Calls, int TasksPlanned, int Payments, decimal Paid, int CasesPaid, IReadOnlyList<DayHighlight> Highlights);
