using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Casework;

/// <summary>Cases with their events, what wakes them, and what they want done.</summary>
public interface ICaseStore
{
    /// <summary>
    /// Invoices that should have a case and have none: more than the tolerance is open, and the term ends before the day that goes with the
    /// client's procedure. In order of their number.
    /// </summary>
    /// <param name="dueBefore">By procedure: invoices due before this day.</param>
    /// <param name="today">The day to which facts are reckoned.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<CaseToOpen>> ToOpenAsync(
        IReadOnlyDictionary<string, DateOnly> dueBefore, DateOnly today, int limit, CancellationToken cancellationToken);

    /// <summary>Cases with signals to answer or whose day has come, with fresh facts; signals first, then by day and number.</summary>
    Task<IReadOnlyList<CaseWork>> DueAsync(DateOnly today, int limit, CancellationToken cancellationToken);

    /// <summary>One case with its signals and fresh facts; null when there is none.</summary>
    Task<CaseWork?> FindAsync(long caseId, DateOnly today, CancellationToken cancellationToken);

    /// <summary>The cases with these numbers, with their signals and fresh facts, in this order; numbers of no case are left out.</summary>
    Task<IReadOnlyList<CaseWork>> ReadAsync(IReadOnlyList<long> caseIds, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Leaves a signal for a case. A signal with a key that was left before is not stored again.</summary>
    /// <returns>Whether it was new.</returns>
    Task<bool> LeaveSignalAsync(long caseId, string key, CaseSignal signal, CancellationToken cancellationToken);

    /// <summary>
    /// Saves decisions in one transaction: state, events, messages for the outbox, tasks, withdrawals, and the signals that were answered.
    /// A decision made on an older version of its case is left out whole.
    /// </summary>
    /// <param name="saves">The decisions.</param>
    /// <param name="day">The office's day on which they were made.</param>
    /// <param name="cancellationToken">Stops before the transaction commits, never half-way.</param>
    /// <returns>Numbers of the cases whose decision was left out.</returns>
    Task<IReadOnlyList<long>> SaveAsync(IReadOnlyList<CaseSave> saves, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Cases that follow a version and have not ended, with their signals and fresh facts; in order of their number.</summary>
    /// <param name="procedureId">The procedure.</param>
    /// <param name="version">Its version.</param>
    /// <param name="after">Only cases with a higher number.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="today">The day to which facts are reckoned.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<CaseWork>> OnVersionAsync(string procedureId, int version, long after, int limit, DateOnly today, CancellationToken cancellationToken);

    /// <summary>How many cases follow each version and have not ended.</summary>
    Task<IReadOnlyList<VersionCount>> OpenByVersionAsync(CancellationToken cancellationToken);

    /// <summary>Invoices without a case that are overdue and whose client follows none of these procedures; by the procedure it does follow.</summary>
    Task<IReadOnlyList<WaitingInvoices>> WithoutProcedureAsync(IReadOnlyCollection<string> published, DateOnly today, CancellationToken cancellationToken);

    /// <summary>The events of a case, oldest first.</summary>
    Task<IReadOnlyList<CaseEvent>> EventsAsync(long caseId, CancellationToken cancellationToken);
}
