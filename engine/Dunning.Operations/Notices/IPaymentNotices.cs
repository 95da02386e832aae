using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Notices;

/// <summary>Which payment notices were taken.</summary>
public interface IPaymentNotices
{
    /// <summary>A notice that was taken before; null when it was not.</summary>
    Task<PaymentNotice?> FindAsync(string clientId, string id, CancellationToken cancellationToken);

    /// <summary>The cases of these invoices of a client, as far as they have one.</summary>
    Task<IReadOnlyList<long>> CasesAsync(string clientId, IReadOnlyCollection<string> invoices, CancellationToken cancellationToken);

    /// <summary>Remembers a notice and leaves its signals, in one transaction.</summary>
    /// <returns>False when it was taken before; then nothing is stored.</returns>
    Task<bool> TakeAsync(
        string clientId, PaymentNotice notice, DateOnly day, DateOnly until, IReadOnlyList<(long CaseId, CaseSignal Signal)> signals, CancellationToken cancellationToken);
}
