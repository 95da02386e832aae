using Dunning.Cases.Correspondence;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Ledger;
using Dunning.Operations.Links;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;

namespace Dunning.Operations.Outbox;

/// <summary>
/// Sends what is pending. The facts are read again just before; what is not true any more is not sent but decided anew, and the legal gate has
/// the last word. A parcel that was taken up before a crash keeps its name, so that it leaves once.
/// </summary>
public sealed class DispatchMessages(IOutbox outbox, IPostOffice post, ProcedureLibrary procedures, IClientLogos logos, IOfficeClock clock, DebtorLinks links) : IDisposable
{
    private const int BatchSize = 500;

    // Writing waits for the disk; several at a time share its flushes.
    private const int AtATime = 8;

    private readonly ParcelWriter writer = new(procedures, logos);

    // One dispatch at a time: a second would take up what the first has under its hands.
    private readonly SemaphoreSlim turn = new(1);

    /// <param name="today">The creditor's day.</param>
    /// <param name="cancellationToken">Stops between two parcels; what left is marked first.</param>
    public async Task<DispatchReport> ExecuteAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await DispatchAsync(today, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DispatchReport> DispatchAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var report = DispatchReport.Nothing;
        var now = await clock.MomentAsync(today, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var parcels = await outbox.ClaimAsync(today, BatchSize, cancellationToken).ConfigureAwait(false);
            if (parcels.Count == 0)
            {
                return report;
            }

            // First what does not leave, so that a parcel found again after a crash holds exactly what is in its document.
            var packed = new List<PackedParcel>(parcels.Count);
            var gate = new ParcelGate(procedures, links, now);
            foreach (var parcel in parcels)
            {
                packed.Add(await PackAsync(parcel, gate, cancellationToken).ConfigureAwait(false));
            }

            await outbox.SettleAsync([.. packed.SelectMany(parcel => parcel.Settled)], cancellationToken).ConfigureAwait(false);
            await outbox.PostponeAsync([.. packed.SelectMany(parcel => parcel.Postponed)], cancellationToken).ConfigureAwait(false);
            report = packed.Aggregate(report, (sum, parcel) => sum + parcel.Report);
            report += await SendAsync([.. packed.Where(parcel => parcel.Going.Count > 0)], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DispatchReport> SendAsync(IReadOnlyList<PackedParcel> packed, CancellationToken cancellationToken)
    {
        var sent = new SentParcel?[packed.Count];
        try
        {
            await Parallel.ForAsync(
                0, packed.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
                async (index, token) => sent[index] = await SendAsync(packed[index], token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            // What left is known to have left, also when another parcel failed. In the order of the parcels, so that a run is the same each time.
            await outbox.SettleAsync([.. sent.OfType<SentParcel>().SelectMany(parcel => parcel.Settled)], CancellationToken.None).ConfigureAwait(false);
        }

        return sent.Aggregate(DispatchReport.Nothing, (sum, parcel) => sum + parcel!.Report);
    }

    /// <summary>Asks the gate. A parcel that left before a crash is taken as it left.</summary>
    private async Task<PackedParcel> PackAsync(Parcel parcel, ParcelGate gate, CancellationToken cancellationToken)
    {
        if (await post.FindAsync(parcel.Name, cancellationToken).ConfigureAwait(false) is { } known)
        {
            gate.Note(parcel.Items, parcel.Day);
            return new PackedParcel(parcel, parcel.Items, null, known, DispatchReport.Nothing, [], []);
        }

        var (items, letter, stays) = await gate.AskAsync(parcel.Items, parcel.Day, cancellationToken).ConfigureAwait(false);
        return new PackedParcel(parcel, items, letter, null, stays.Report, stays.Settled, stays.Postponed);
    }

    private async Task<SentParcel> SendAsync(PackedParcel packed, CancellationToken cancellationToken)
    {
        var (parcel, going) = (packed.Parcel, packed.Going);
        var channel = going[0].Message.Channel;
        if ((packed.Known ?? await SendAsync(parcel, going, packed.Letter!, cancellationToken).ConfigureAwait(false)) is { } document)
        {
            var together = going.Count > 1 ? going.Sum(item => item.Message.Decided) : 0;
            var facts = going[0].Case.Facts;
            var copy = facts.Client.CopyTo is null ? null : await ClientCopy.SendAsync(post, parcel, document, going[0].Message, facts, cancellationToken).ConfigureAwait(false);
            var held = facts.Client.CopyTo is not null && copy is null ? new[] { new HeldBack(Trace.Of("message.no-copy").Code, 1) } : [];
            return new SentParcel(
                new DispatchReport(channel == Channel.Letter ? 1 : 0, channel == Channel.Email ? 1 : 0, going.Count > 1 ? 1 : 0, held),
                [
                    .. going.Select(item => new Settlement(
                        item.Message.Key, item.Message.CaseId,
                        new MessageResult.Sent(parcel.Day, channel, document.Name) { Together = together, Sha256 = document.Sha256, CopiedTo = copy }, document)),
                ]);
        }

        var wrong = Trace.Of("message.bad-email", ("name", going[0].Message.Name), ("address", going[0].Case.Facts.Debtor.Email));
        return new SentParcel(
            new DispatchReport(0, 0, 0, [new HeldBack(wrong.Code, going.Count)]),
            [.. going.Select(item => new Settlement(item.Message.Key, item.Message.CaseId, new MessageResult.Undeliverable(wrong), null))]);
    }

    private async Task<SentDocument?> SendAsync(
        Parcel parcel, IReadOnlyList<(MessageIntent Message, CaseWork Case)> going, LetterFacts facts, CancellationToken cancellationToken)
    {
        var (message, work) = going[0];
        var letter = await writer.LetterAsync(message, work, facts, parcel.Day, cancellationToken).ConfigureAwait(false);
        return message.Channel == Channel.Letter
            ? await post.PostAsync(parcel.Name, letter, cancellationToken).ConfigureAwait(false)
            : await post.MailAsync(parcel.Name, ParcelWriter.Mail(message, work, facts, letter, parcel.Name, parcel.Day), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>A parcel after the gate: what goes in it, what does not, and the document when it had left already.</summary>
    private sealed record PackedParcel(
        Parcel Parcel,
        IReadOnlyList<(MessageIntent Message, CaseWork Case)> Going,
        LetterFacts? Letter,
        SentDocument? Known,
        DispatchReport Report,
        IReadOnlyList<Settlement> Settled,
        IReadOnlyList<Postponement> Postponed);

    private sealed record SentParcel(DispatchReport Report, IReadOnlyList<Settlement> Settled);
}
