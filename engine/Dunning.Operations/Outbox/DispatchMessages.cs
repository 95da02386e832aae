using Dunning.Cases.Correspondence;
using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Letters.Templates;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;

namespace Dunning.Operations.Outbox;

/// <summary>
/// Sends what is pending. The facts are read again just before; what is not true any more is not sent but decided anew, and the legal gate has
/// the last word. A parcel that was taken up before a crash keeps its name, so that it leaves once.
/// </summary>
public sealed class DispatchMessages(IOutbox outbox, IPostOffice post, ProcedureLibrary procedures, IClientLogos logos, IOfficeClock clock) : IDisposable
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
            var going = new Dictionary<(string ClientId, string Debtor), List<Contact>>();
            foreach (var parcel in parcels)
            {
                var one = await PackAsync(parcel, now, going, cancellationToken).ConfigureAwait(false);
                packed.Add(one);
                Note(going, one);
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

    /// <summary>
    /// Asks the gate about every message of a parcel. What goes in one letter is judged together: when one stays behind, the others make another letter
    /// and are asked again. A parcel that left before a crash is taken as it left.
    /// </summary>
    private async Task<PackedParcel> PackAsync(
        Parcel parcel, DateTime now, Dictionary<(string ClientId, string Debtor), List<Contact>> going, CancellationToken cancellationToken)
    {
        if (await post.FindAsync(parcel.Name, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return new PackedParcel(parcel, parcel.Items, null, known, DispatchReport.Nothing, [], []);
        }

        var (message, work) = parcel.Items[0];
        var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
        var before = going.GetValueOrDefault((work.Facts.Client.Id, work.Facts.Debtor.Number)) ?? [];
        var stays = new StaysBehind(DateOnly.FromDateTime(now));
        var items = parcel.Items;
        LetterFacts? letter = null;
        for (var asked = 0; items.Count > 0 && items.Count != asked;)
        {
            asked = items.Count;
            letter = LetterFactsBuilder.Build([.. items.Select(item => (item.Message, item.Case.Facts, item.Case.State))], parcel.Day);
            var outgoing = procedure.Outgoing(message, letter);
            items = [.. items.Where(item => !stays.Takes(item.Message, item.Case, LegalGate.Check(Approach.By(item.Message, item.Case.Facts, item.Case.State, now) with
            {
                Letter = outgoing, Contacts = before.Count == 0 ? item.Case.Facts.Contacts : [.. item.Case.Facts.Contacts, .. before],
            })))];
        }

        return new PackedParcel(parcel, items, letter, null, stays.Report, stays.Settled, stays.Postponed);
    }

    // What is about to leave is a contact for the parcels after it, though no facts tell it yet.
    private static void Note(Dictionary<(string ClientId, string Debtor), List<Contact>> going, PackedParcel packed)
    {
        foreach (var (message, work) in packed.Going)
        {
            var debtor = (work.Facts.Client.Id, work.Facts.Debtor.Number);
            (going.TryGetValue(debtor, out var contacts) ? contacts : going[debtor] = []).Add(new Contact(message.CaseId, packed.Parcel.Day, message.Channel, message.Purpose));
        }
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
        var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
        var language = LanguageCode.Parse(message.Language);
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
        var sender = MailSender.Of(work.Facts.Firm, client, facts.Reference);
        var mail = new OutgoingMail(
            sender.Name, sender.Address, debtor.ContactPerson ?? debtor.Name, debtor.Email!,
            text.Subject ?? $"{message.Name}: {string.Join(", ", facts.Invoices.Select(invoice => invoice.Number))}",
            text.Text + MailFoot.Of(sender, work.Facts.Firm, client, facts, message.Purpose, text.Text, language), parcel.Name + ".docx", letter.Bytes, parcel.Day)
        {
            ReplyTo = sender.ReplyTo, Reference = facts.Reference,
        };
        return await post.MailAsync(parcel.Name, mail, cancellationToken).ConfigureAwait(false);
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
