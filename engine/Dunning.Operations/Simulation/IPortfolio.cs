namespace Dunning.Operations.Simulation;

/// <summary>All that was recorded about invoices, to be lived again.</summary>
public interface IPortfolio
{
    /// <summary>
    /// The debtors of these clients, a page at a time, each with all its invoices and what was recorded of them. A debtor is never cut in two.
    /// </summary>
    /// <param name="clientIds">The clients.</param>
    /// <param name="share">One debtor of so many, the same ones each time; 1 for all.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    IAsyncEnumerable<IReadOnlyList<RecordedDebtor>> ReadAsync(IReadOnlyCollection<string> clientIds, int share, CancellationToken cancellationToken);
}
