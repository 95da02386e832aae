using Dunning.Operations.Casework;
using Dunning.Operations.Debtors;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryDebtorCases(InMemoryOffice office) : IDebtorCases
{
    public Task<IReadOnlyList<CaseWork>> OfAsync(long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        if (!office.Dossiers.ContainsKey(caseId))
        {
            return Task.FromResult<IReadOnlyList<CaseWork>>([]);
        }

        var own = office.InvoiceOf(caseId);
        return Task.FromResult<IReadOnlyList<CaseWork>>(
        [
            .. office.Dossiers.Values.Where(dossier => office.InvoiceOf(dossier.State.Id) is var other && other.ClientId == own.ClientId && other.DebtorNumber == own.DebtorNumber)
                .OrderByDescending(dossier => office.OpenOf(office.InvoiceOf(dossier.State.Id)) > 0).ThenByDescending(dossier => office.InvoiceOf(dossier.State.Id).DueDate)
                .ThenBy(dossier => dossier.State.Id).Select(dossier => office.WorkOf(dossier, today)),
        ]);
    }
}
