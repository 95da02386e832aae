using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;

namespace Dunning.Operations.Inbox;

/// <summary>Somebody of the office sees to a received mail: tells it to a case as the debtor's answer, or puts it aside.</summary>
public sealed class HandleMail(IInbox inbox, ICaseStore cases, AdvanceCases advance, IOfficeClock clock)
{
    /// <param name="mailId">The mail.</param>
    /// <param name="caseId">The case to tell it to; null to put it aside.</param>
    /// <param name="text">What it comes to, neutrally put; for a case only.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="scope">Only of the clients one may see.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(long mailId, long? caseId, string text, string by, DeskScope scope, CancellationToken cancellationToken)
    {
        if ((await inbox.WaitingAsync(scope, cancellationToken).ConfigureAwait(false)).All(waiting => waiting.Id != mailId))
        {
            return [Finding.Error("mail.handled", "", "mail", "This mail is not there, or somebody saw to it already.")];
        }

        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        (long, CaseSignal)? told = null;
        if (caseId is { } chosen)
        {
            if (await cases.FindAsync(chosen, today, cancellationToken).ConfigureAwait(false) is not { State.IsChased: true } work || !scope.Sees(work.Facts.Client.Id))
            {
                return [Finding.Error("reply.case-closed", "", "case", "This case is closed or paid or does not exist.")];
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                return [Finding.Error("reply.no-text", "", "text", "Say in a few words what the debtor answered.")];
            }

            told = (chosen, new CaseSignal.ReplyReceived(today, text.Trim(), by));
        }

        if (!await inbox.HandleAsync(mailId, today, by, told, cancellationToken).ConfigureAwait(false))
        {
            return [Finding.Error("mail.handled", "", "mail", "This mail is not there, or somebody saw to it already.")];
        }

        if (told is { Item1: var toldCase })
        {
            await advance.OneAsync(toldCase, today, cancellationToken).ConfigureAwait(false);
        }

        return [];
    }
}
