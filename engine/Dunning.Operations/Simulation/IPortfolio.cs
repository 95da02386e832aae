namespace Dunning.Operations.Simulation;

/// <summary>All that was recorded about invoices, to be lived again.</summary>
public interface IPortfolio
{
    /// <summary>
    /// The debtors of these clients, a page at a time, each with all its invoices and what was recorded of them. A debtor is never cut in two.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<RecordedDebtor>> ReadAsync(IReadOnlyCollection<string> clientIds, CancellationToken cancellationToken);
}
