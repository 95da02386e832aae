using Dunning.Cases.Correspondence;
using Dunning.Cases.Gate;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Operations.Casework;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;

namespace Dunning.Operations.Outbox;

/// <summary>
/// Sends what is pending. The facts are read again just before; what is not true any more is not sent but decided anew, and the legal gate has
/// the last word. A parcel that was taken up before a crash keeps its name, so that it leaves once.
/// </summary>
public sealed class DispatchMessages(IOutbox outbox, IPostOffice post, ProcedureLibrary procedures, IClientLogos logos) : IDisposable
{
    private const int BatchSize = 500;

    // Writing waits for the disk; several at a time share its flushes.
    private const int AtATime = 8;

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
        while (true)
        {
            var parcels = await outbox.ClaimAsync(today, BatchSize, cancellationToken).ConfigureAwait(false);
            if (parcels.Count == 0)
            {
                return report;
            }

            // First what does not leave, so that a parcel found again after a crash holds exactly what is in its document.
            var packed = new List<PackedParcel>(parcels.Count);
            foreach (var parcel in parcels)
            {
                packed.Add(await PackAsync(parcel, today, cancellationToken).ConfigureAwait(false));
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

    /// <summary>Asks the gate about every message of a parcel. One that left before a crash is taken as it left.</summary>
    private async Task<PackedParcel> PackAsync(Parcel parcel, DateOnly today, CancellationToken cancellationToken)
    {
        if (await post.FindAsync(parcel.Name, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return new PackedParcel(parcel, parcel.Items, known, DispatchReport.Nothing, [], []);
        }

        var settled = new List<Settlement>();
        var postponed = new List<Postponement>();
        var held = new List<Trace>();
        var going = new List<(MessageIntent Message, CaseWork Case)>();
        foreach (var (message, work) in parcel.Items)
        {
            switch (LegalGate.Check(message, work.Facts, work.State, today))
            {
                case Verdict.Allowed when Missing(message, work) is { } missing:
                    settled.Add(new Settlement(message.Key, message.CaseId, new MessageResult.Undeliverable(missing), null));
                    held.Add(missing);
                    break;
                case Verdict.Allowed:
                    going.Add((message, work));
                    break;
                case Verdict.Later later:
                    postponed.Add(new Postponement(message.Key, later.Day, later.Why));
                    held.Add(later.Why);
                    break;
                case Verdict.Outdated outdated:
                    settled.Add(new Settlement(message.Key, message.CaseId, new MessageResult.Cancelled(outdated.Why), null));
                    held.Add(outdated.Why);
                    break;
                case Verdict.Refused refused:
                    settled.Add(new Settlement(message.Key, message.CaseId, new MessageResult.Refused(refused.Why), null));
                    held.Add(refused.Why);
                    break;
            }
        }

        var report = new DispatchReport(0, 0, 0, [.. held.GroupBy(why => why.Code, StringComparer.Ordinal).Select(group => new HeldBack(group.Key, group.Count()))]);
        return new PackedParcel(parcel, going, null, report, settled, postponed);
    }

    private async Task<SentParcel> SendAsync(PackedParcel packed, CancellationToken cancellationToken)
    {
        var (parcel, going) = (packed.Parcel, packed.Going);
        var channel = going[0].Message.Channel;
        if ((packed.Known ?? await SendAsync(parcel, going, cancellationToken).ConfigureAwait(false)) is { } document)
        {
            return new SentParcel(
                new DispatchReport(channel == Channel.Letter ? 1 : 0, channel == Channel.Email ? 1 : 0, going.Count > 1 ? 1 : 0, []),
                [.. going.Select(item => new Settlement(item.Message.Key, item.Message.CaseId, new MessageResult.Sent(parcel.Day, channel, document.Name), document))]);
        }

        var wrong = Trace.Of("message.bad-email", ("name", going[0].Message.Name), ("address", going[0].Case.Facts.Debtor.Email));
        return new SentParcel(
            new DispatchReport(0, 0, 0, [new HeldBack(wrong.Code, going.Count)]),
            [.. going.Select(item => new Settlement(item.Message.Key, item.Message.CaseId, new MessageResult.Undeliverable(wrong), null))]);
    }

    private async Task<SentDocument?> SendAsync(Parcel parcel, IReadOnlyList<(MessageIntent Message, CaseWork Case)> going, CancellationToken cancellationToken)
    {
        var (message, work) = going[0];
        var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
        var language = LanguageCode.Parse(message.Language);
        var facts = LetterFactsBuilder.Build([.. going.Select(item => (item.Message, item.Case.Facts, item.Case.State))], parcel.Day);
        var client = work.Facts.Client;
        var letter = procedure.Template(message.Language, message.Template).Render(facts, new RenderSettings
        {
            Culture = language.Culture(),
            FixedDate = parcel.Day,
            Images = await logos.FindAsync(client.Id, cancellationToken).ConfigureAwait(false) is { } logo
                ? new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["logo"] = logo }
                : null,
        });
        if (message.Channel == Channel.Letter)
        {
            return await post.PostAsync(parcel.Name, letter.Bytes, cancellationToken).ConfigureAwait(false);
        }

        var debtor = work.Facts.Debtor;
        var text = LetterMail.Of(letter.Bytes, facts.Debtor.Salutation);
        var mail = new OutgoingMail(
            client.Name, client.Email, debtor.ContactPerson ?? debtor.Name, debtor.Email!,
            text.Subject ?? $"{message.Name}: {string.Join(", ", facts.Invoices.Select(invoice => invoice.Number))}", text.Text, parcel.Name + ".docx", letter.Bytes, parcel.Day);
        return await post.MailAsync(parcel.Name, mail, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>A parcel after the gate: what goes in it, what does not, and the document when it had left already.</summary>
    private sealed record PackedParcel(
        Parcel Parcel,
        IReadOnlyList<(MessageIntent Message, CaseWork Case)> Going,
        SentDocument? Known,
        DispatchReport Report,
        IReadOnlyList<Settlement> Settled,
        IReadOnlyList<Postponement> Postponed);

    private sealed record SentParcel(DispatchReport Report, IReadOnlyList<Settlement> Settled);

    // The address may have been lost between the decision and now.
    private static Trace? Missing(MessageIntent message, CaseWork work) => message.Channel switch
    {
        Channel.Email when work.Facts.Debtor.Email is null => Trace.Of("message.no-email", ("name", message.Name)),
        Channel.Letter when work.Facts.Debtor.Address is not { IsComplete: true } => Trace.Of("message.no-address", ("name", message.Name)),
        _ => null,
    };
}
