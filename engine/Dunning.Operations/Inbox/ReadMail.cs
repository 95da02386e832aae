using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Core.Calendars;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Importing;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Inbox;

/// <summary>
/// Takes in one received mail, once: an answer is told to its case, a mail of ours that came back stops its case, what a program wrote is remembered, and what can
/// not be placed waits for somebody of the office.
/// </summary>
public sealed class ReadMail(IMailReader reader, IInbox inbox, ILedger ledger, ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    // Time to find another address; the procedure goes on by itself then.
    private const int DaysToRepair = 10;
    private readonly FindCases find = new(inbox);

    public async Task<MailTaken> ExecuteAsync(ImportSource source, CancellationToken cancellationToken)
    {
        if (reader.Read(source.Content) is not { } mail)
        {
            return new MailTaken(source.Name, MailOutcome.Refused, [], [Finding.Error("mail.unreadable", source.Name, "", "This is no mail, or one larger or deeper than mails are.")]);
        }

        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var firm = await ledger.FirmAsync(cancellationToken).ConfigureAwait(false);
        var work = mail.Kind == ReceivedKind.Automatic ? []
            : await cases.ReadAsync(await find.OfAsync(mail, firm, cancellationToken).ConfigureAwait(false), today, cancellationToken).ConfigureAwait(false);
        var told = work.Where(each => each.State.IsChased).Select(each => (each.State.Id, Signal: Signal(mail, each, today))).Where(each => each.Signal is not null)
            .Select(each => (each.Id, each.Signal!)).ToList();

        // A person of the office sees what nothing tells: no case, a case that has ended, an address that must be found, a text that does not belong in a dossier.
        var open = mail.Kind != ReceivedKind.Automatic && (told.Count == 0 || told.Count < work.Count || mail.Kind == ReceivedKind.Returned || IsSensitive(mail));
        var clientId = (work.Count > 0 ? work[0].Facts.Client.Id : null) ?? await AddressedAsync(mail, firm, cancellationToken).ConfigureAwait(false);
        if (!await inbox.TakeAsync(new InboxEntry(mail, today, clientId, [.. work.Select(each => each.State.Id)], told, open), cancellationToken).ConfigureAwait(false))
        {
            return new MailTaken(source.Name, MailOutcome.Known, [], []);
        }

        foreach (var (caseId, _) in told)
        {
            await advance.OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        }

        var outcome = mail.Kind switch
        {
            ReceivedKind.Automatic => MailOutcome.Automatic,
            _ when work.Count == 0 => MailOutcome.Unmatched,
            ReceivedKind.Returned => MailOutcome.Returned,
            _ => MailOutcome.Answer,
        };
        return new MailTaken(source.Name, outcome, [.. work.Select(each => CaseState.Reference(each.State.Id))], []);
    }

    /// <summary>What a written mail tells its case.</summary>
    internal static CaseSignal.ReplyReceived Reply(string from, string subject, string text, DateOnly day, string by) =>
        new(day, $"{subject}\n{text}".Trim() is { Length: > 0 } said ? said : "(lege e-mail)", by.Length > 0 ? by : from);

    private static CaseSignal? Signal(ReceivedMail mail, CaseWork work, DateOnly today)
    {
        if (mail.Kind == ReceivedKind.Written)
        {
            return Reply(mail.FromAddress, mail.Subject, IsSensitive(mail) ? "(tekst niet overgenomen: zie de ontvangen e-mails)" : mail.Text, today, "e-mail van " + mail.FromAddress);
        }

        // A hold that a person placed stays as it is.
        return work.State.Holds.Exists(hold => hold.Cause == HoldCause.Case)
            ? null
            : new CaseSignal.HoldPlaced(new Hold($"e-mail kwam terug: {mail.Undelivered}", BusinessCalendar.Dutch.AddBusinessDays(today, DaysToRepair), "mailserver"));
    }

    private static bool IsSensitive(ReceivedMail mail) => mail.Kind == ReceivedKind.Written && SensitiveNote.In(mail.Subject + "\n" + mail.Text).Count > 0;

    private async Task<string?> AddressedAsync(ReceivedMail mail, Core.Parties.Firm? firm, CancellationToken cancellationToken)
    {
        var clients = (await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)).Select(client => client.Id).ToHashSet(StringComparer.Ordinal);
        return FindCases.Addressed(mail, firm).Select(each => each.ClientId).FirstOrDefault(clients.Contains);
    }
}
