using Dunning.Cases.Lifecycle;
using Dunning.Operations.Pausing;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryPauses(InMemoryOffice office) : IPauses
{
    private int changes;

    public Task<IReadOnlyList<Pause>> RunningAsync(DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Pause>>(
        [
            .. office.Pauses.Where(pause => pause.Until > today).OrderBy(pause => pause.ClientId, StringComparer.Ordinal).ThenBy(pause => pause.DebtorNumber, StringComparer.Ordinal),
        ]);

    public async Task<IReadOnlyList<Pause>> StopsAsync(DateOnly today, CancellationToken cancellationToken) =>
        [.. (await RunningAsync(today, cancellationToken)).Where(pause => pause.DebtorNumber is null)];

    public Task<IReadOnlyList<long>> PlaceAsync(Pause pause, DateOnly today, CancellationToken cancellationToken)
    {
        office.Pauses.RemoveAll(Of(pause.ClientId, pause.DebtorNumber));
        office.Pauses.Add(pause);
        return Task.FromResult<IReadOnlyList<long>>(pause.ClientId is null ? [] : Wake(pause.ClientId, pause.DebtorNumber));
    }

    public Task<IReadOnlyList<long>?> LiftAsync(string? clientId, string? debtorNumber, string by, DateOnly today, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<long>?>(office.Pauses.RemoveAll(Of(clientId, debtorNumber)) > 0 ? Wake(clientId, debtorNumber) : null);

    private static Predicate<Pause> Of(string? clientId, string? debtorNumber) => pause => pause.ClientId == clientId && pause.DebtorNumber == debtorNumber;

    private List<long> Wake(string? clientId, string? debtorNumber)
    {
        changes++;
        foreach (var message in office.Messages.Where(_ => clientId is null))
        {
            message.NotBefore = default;
        }

        var cases = office.Dossiers.Values
            .Where(dossier => dossier.State.Status != CaseStatus.Closed && (clientId is null ? dossier.State.Status == CaseStatus.Held : office.InvoiceOf(dossier.State.Id).ClientId == clientId)
                && (debtorNumber is null || office.InvoiceOf(dossier.State.Id).DebtorNumber == debtorNumber))
            .Select(dossier => dossier.State.Id).ToList();
        foreach (var id in cases)
        {
            office.Leave(id, FormattableString.Invariant($"pause:{changes}:{id}"), new CaseSignal.DayCame());
        }

        return cases;
    }
}
