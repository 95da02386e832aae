using Dunning.Operations.Casework;

namespace Dunning.Operations.Debtors;

/// <summary>The cases of one debtor with one client, found from any of them.</summary>
public interface IDebtorCases
{
    /// <summary>Cases of the debtor of this case, with fresh facts: those with something open first, then the newest; nothing when there is no such case.</summary>
    Task<IReadOnlyList<CaseWork>> OfAsync(long caseId, DateOnly today, CancellationToken cancellationToken);
}
