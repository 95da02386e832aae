namespace Dunning.Operations.Desk;

/// <summary>What the site shows. Read only; every question is asked for the clients one may see.</summary>
public interface IDesk
{
    /// <summary>The figures on the first page.</summary>
    Task<Overview> OverviewAsync(DeskScope scope, DateOnly today, CancellationToken cancellationToken);

    /// <summary>A page of cases.</summary>
    Task<CasePage> CasesAsync(DeskScope scope, CaseFilter filter, DateOnly today, CancellationToken cancellationToken);

    /// <summary>All the cases that a filter finds, in the order of its pages, read a few at a time: of a million none are kept.</summary>
    /// <param name="scope">The clients one may see.</param>
    /// <param name="filter">Which; its page does not matter.</param>
    /// <param name="today">The creditor's day, from which days late are counted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<CaseRow> EveryCaseAsync(DeskScope scope, CaseFilter filter, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Everything of one case; null when there is none that one may see.</summary>
    Task<Dossier?> DossierAsync(DeskScope scope, long caseId, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Received amounts that could not be applied (in full) to an invoice, newest first.</summary>
    Task<IReadOnlyList<UnappliedEntry>> UnappliedAsync(DeskScope scope, CancellationToken cancellationToken);

    /// <summary>How many those are.</summary>
    Task<int> UnappliedCountAsync(DeskScope scope, CancellationToken cancellationToken);

    /// <summary>What happened on a day, for the whole office: what the sample office's page shows after a step.</summary>
    Task<DayReport> DayAsync(DeskScope scope, DateOnly day, CancellationToken cancellationToken);
}
