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

            var outcomes = new ParcelOutcome?[parcels.Count];
            try
            {
                await Parallel.ForAsync(
                    0, parcels.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
                    async (index, token) => outcomes[index] = await SendAsync(parcels[index], today, token).ConfigureAwait(false)).ConfigureAwait(false);
            }
            finally
            {
                // What left is known to have left, also when another parcel failed. In the order of the parcels, so that a run is the same each time.
                var done = outcomes.OfType<ParcelOutcome>().ToList();
                await outbox.SettleAsync([.. done.SelectMany(outcome => outcome.Settled)], CancellationToken.None).ConfigureAwait(false);
                await outbox.PostponeAsync([.. done.SelectMany(outcome => outcome.Postponed)], CancellationToken.None).ConfigureAwait(false);
            }

            report = outcomes.Aggregate(report, (sum, outcome) => sum + outcome!.Report);
        }
    }

    private async Task<ParcelOutcome> SendAsync(Parcel parcel, DateOnly today, CancellationToken cancellationToken)
    {
        var settled = new List<Settlement>();
        var postponed = new List<Postponement>();
        if (await post.FindAsync(parcel.Name, cancellationToken).ConfigureAwait(false) is { } known)
        {
            // It left before the crash; only the mark was lost.
            return new ParcelOutcome(Left(parcel, parcel.Items, known, settled), settled, postponed);
        }

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
        if (going.Count == 0)
        {
            return new ParcelOutcome(report, settled, postponed);
        }

        if (await SendAsync(parcel, going, cancellationToken).ConfigureAwait(false) is { } document)
        {
            return new ParcelOutcome(report + Left(parcel, going, document, settled), settled, postponed);
        }

        var wrong = Trace.Of("message.bad-email", ("name", going[0].Message.Name), ("address", going[0].Case.Facts.Debtor.Email));
        settled.AddRange(going.Select(item => new Settlement(item.Message.Key, item.Message.CaseId, new MessageResult.Undeliverable(wrong), null)));
        return new ParcelOutcome(report + new DispatchReport(0, 0, 0, [new HeldBack(wrong.Code, going.Count)]), settled, postponed);
    }

    private async Task<SentDocument?> SendAsync(Parcel parcel, List<(MessageIntent Message, CaseWork Case)> going, CancellationToken cancellationToken)
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

    private static DispatchReport Left(
        Parcel parcel, IReadOnlyList<(MessageIntent Message, CaseWork Case)> items, SentDocument document, List<Settlement> settled)
    {
        var channel = items[0].Message.Channel;
        settled.AddRange(items.Select(item => new Settlement(
            item.Message.Key, item.Message.CaseId, new MessageResult.Sent(parcel.Day, channel, document.Name), document)));
        return new DispatchReport(channel == Channel.Letter ? 1 : 0, channel == Channel.Email ? 1 : 0, items.Count > 1 ? 1 : 0, []);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private sealed record ParcelOutcome(DispatchReport Report, IReadOnlyList<Settlement> Settled, IReadOnlyList<Postponement> Postponed);

    // The address may have been lost between the decision and now.
    private static Trace? Missing(MessageIntent message, CaseWork work) => message.Channel switch
    {
        Channel.Email when work.Facts.Debtor.Email is null => Trace.Of("message.no-email", ("name", message.Name)),
        Channel.Letter when work.Facts.Debtor.Address is not { IsComplete: true } => Trace.Of("message.no-address", ("name", message.Name)),
        _ => null,
    };
}
