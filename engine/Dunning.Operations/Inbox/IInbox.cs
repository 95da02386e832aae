using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Inbox;

/// <summary>Which mails were read, and which wait for somebody.</summary>
public interface IInbox
{
    /// <summary>Remembers a mail and leaves its signals, in one transaction.</summary>
    /// <returns>False when it was taken in before; then nothing is stored.</returns>
    Task<bool> TakeAsync(InboxEntry entry, CancellationToken cancellationToken);

    /// <summary>The documents that were sent for a case, each with all cases it was sent for.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<long>>> SentAsync(long caseId, CancellationToken cancellationToken);

    /// <summary>Open cases whose invoice has one of these names (number or payment reference, reduced to capitals and digits), with their debtors; at most fifty.</summary>
    Task<IReadOnlyList<(long CaseId, Debtor Debtor)>> NamedAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Mails that wait for somebody, oldest first, at most two hundred. What belongs to no known client, only who sees the whole office sees.</summary>
    Task<IReadOnlyList<WaitingMail>> WaitingAsync(DeskScope scope, CancellationToken cancellationToken);

    /// <summary>Somebody saw to a mail: leaves its signal (null for none) and takes its text out, in one transaction.</summary>
    /// <returns>False when nobody needs to see to it any more; then nothing is stored.</returns>
    Task<bool> HandleAsync(long mailId, DateOnly day, string by, (long CaseId, CaseSignal Signal)? told, CancellationToken cancellationToken);
}
