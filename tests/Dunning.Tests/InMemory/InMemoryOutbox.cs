using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Operations.Desk;
using Dunning.Operations.Outbox;

namespace Dunning.Tests.InMemory;

internal sealed class InMemoryOutbox(InMemoryOffice office) : IOutbox
{
    public Task<IReadOnlyList<Parcel>> ClaimAsync(DateOnly today, int limit, CancellationToken cancellationToken)
    {
        var sending = office.Messages.Where(message => message.Standing == MessageStanding.Sending).Select(message => message.Parcel!).Distinct()
            .Order(StringComparer.Ordinal).Take(limit).ToList();
        foreach (var bundle in Bundles(today).Take(limit - sending.Count).ToList())
        {
            var name = Name(bundle[0], today);
            foreach (var message in bundle)
            {
                (message.Standing, message.Parcel, message.ParcelDay) = (MessageStanding.Sending, name, today);
            }

            sending.Add(name);
        }

        return Task.FromResult<IReadOnlyList<Parcel>>([.. sending.Select(name => Read(name, today))]);
    }

    public Task SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken)
    {
        foreach (var settlement in settlements)
        {
            if (office.Messages.Find(message => message.Intent.Key == settlement.Key) is { Standing: < MessageStanding.Sent } message)
            {
                message.Standing = settlement.Result is MessageResult.Sent ? MessageStanding.Sent : MessageStanding.Dropped;
                message.SentOn = settlement.Result is MessageResult.Sent sent ? sent.Day : default;
                message.Document = settlement.Document;
                message.Settled++;
                office.Leave(
                    settlement.CaseId, string.Create(CultureInfo.InvariantCulture, $"message:{settlement.Key}:{message.Settled}"),
                    new CaseSignal.MessageSettled(settlement.Key, settlement.Result));
            }
        }

        return Task.CompletedTask;
    }

    public Task PostponeAsync(IReadOnlyList<Postponement> postponements, CancellationToken cancellationToken)
    {
        foreach (var postponement in postponements)
        {
            if (office.Messages.Find(message => message.Intent.Key == postponement.Key) is { Standing: MessageStanding.Pending or MessageStanding.Sending } message)
            {
                (message.Standing, message.Parcel, message.NotBefore) = (MessageStanding.Pending, null, postponement.Until);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ProposedMessage>> ProposedAsync(DeskScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ProposedMessage>>(
        [
            .. Proposed(scope).OrderBy(message => message.Intent.CaseId).Select(message =>
            {
                var invoice = office.InvoiceOf(message.Intent.CaseId);
                return new ProposedMessage(message.Intent, office.Clients[invoice.ClientId].Name, office.DebtorOf(invoice).Name, invoice.Number);
            }),
        ]);

    public Task<IReadOnlyList<WaitingMessage>> WaitingAsync(WaitingFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<WaitingMessage>>(
        [
            .. Waiting(filter).OrderBy(message => office.InvoiceOf(message.Intent.CaseId).ClientId, StringComparer.Ordinal)
                .ThenBy(message => message.Intent.Template, StringComparer.Ordinal).ThenBy(message => message.Intent.CaseId)
                .Skip(filter.Skip).Take(filter.Limit ?? int.MaxValue)
                .Select(message => new WaitingMessage(
                    message.Intent, office.WorkOf(office.Dossiers[message.Intent.CaseId], filter.Today), message.Standing == MessageStanding.Proposed, message.NotBefore, message.LeftOutUntil)),
        ]);

    public Task<int> WaitingCountAsync(WaitingFilter filter, CancellationToken cancellationToken) => Task.FromResult(Waiting(filter).Count());

    public Task<IReadOnlyList<long>> LeaveOutAsync(DeskScope scope, IReadOnlyCollection<string> keys, Omission omission, CancellationToken cancellationToken)
    {
        var leftOut = Waiting(new WaitingFilter(scope, omission.Today)).Where(message => keys.Contains(message.Intent.Key) && !(message.LeftOutUntil > omission.Today)).ToList();
        foreach (var message in leftOut)
        {
            (message.Standing, message.LeftOutUntil) = (MessageStanding.Proposed, omission.Until);
            office.Leave(
                message.Intent.CaseId, FormattableString.Invariant($"left-out:{message.Intent.Key}:{omission.Today}"),
                new CaseSignal.MessageLeftOut(message.Intent.Key, omission.Until, omission.Reason, omission.By));
        }

        return Task.FromResult<IReadOnlyList<long>>([.. leftOut.Select(message => message.Intent.CaseId).Distinct().Order()]);
    }

    public Task<int> ReleaseAsync(DeskScope scope, IReadOnlyCollection<string>? keys, DateOnly today, CancellationToken cancellationToken)
    {
        var released = Proposed(scope).Where(message => (keys is null || keys.Contains(message.Intent.Key)) && !(message.LeftOutUntil > today)).ToList();
        released.ForEach(message => message.Standing = MessageStanding.Pending);
        return Task.FromResult(released.Count);
    }

    private IEnumerable<InMemoryMessage> Waiting(WaitingFilter filter) => office.Messages.Where(message =>
        message.Standing is MessageStanding.Pending or MessageStanding.Proposed && office.InvoiceOf(message.Intent.CaseId) is var invoice && filter.Scope.Sees(invoice.ClientId)
        && (filter.Like is null || (office.Messages.Find(other => other.Intent.Key == filter.Like) is { } like && office.InvoiceOf(like.Intent.CaseId) is var same
            && (same.ClientId, same.DebtorNumber) == (invoice.ClientId, invoice.DebtorNumber))));

    private IEnumerable<InMemoryMessage> Proposed(DeskScope scope) => office.Messages.Where(message =>
        message.Standing == MessageStanding.Proposed && scope.Sees(office.InvoiceOf(message.Intent.CaseId).ClientId));

    // Unbundled messages stand alone; the others by debtor, channel, template, language and currency.
    private IEnumerable<List<InMemoryMessage>> Bundles(DateOnly today) =>
        office.Messages.Where(message => message.Standing == MessageStanding.Pending && message.NotBefore <= today)
            .OrderBy(message => office.InvoiceOf(message.Intent.CaseId).ClientId, StringComparer.Ordinal)
            .ThenBy(message => office.InvoiceOf(message.Intent.CaseId).DebtorNumber, StringComparer.Ordinal)
            .ThenBy(message => message.Intent.Channel).ThenBy(message => message.Intent.Template, StringComparer.Ordinal)
            .ThenBy(message => message.Intent.Language, StringComparer.Ordinal).ThenBy(message => message.Intent.CaseId)
            .GroupBy(message =>
            {
                var (intent, invoice) = (message.Intent, office.InvoiceOf(message.Intent.CaseId));
                return (invoice.ClientId, invoice.DebtorNumber, intent.Channel, intent.Template, intent.Language, invoice.Amount.Currency, Alone: intent.Bundled ? null : intent.Key);
            })
            .Select(bundle => bundle.ToList());

    private static string Name(InMemoryMessage first, DateOnly today)
    {
        var intent = first.Intent;
        var again = first.Settled == 0 ? "" : "_" + (first.Settled + 1).ToString(CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd}_{intent.Template}_{CaseState.Reference(intent.CaseId)}_{intent.Key[(intent.Key.IndexOf('.') + 1)..]}{again}");
    }

    private Parcel Read(string name, DateOnly today)
    {
        var messages = office.Messages.Where(message => message.Standing == MessageStanding.Sending && message.Parcel == name).OrderBy(message => message.Intent.CaseId).ToList();
        return new Parcel(name, messages[0].ParcelDay, [.. messages.Select(message => (message.Intent, office.WorkOf(office.Dossiers[message.Intent.CaseId], today)))]);
    }
}
