using Dunning.Cases.Messages;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Links;
using Dunning.Operations.Outbox;
using Dunning.Operations.Procedures;
using Dunning.Rules.Language;

namespace Dunning.Operations.Previews;

/// <summary>Writes a message that has not left as it would leave today, with those that would leave in one letter with it. Nothing is stored or sent.</summary>
public sealed class PreviewMessage(IOutbox outbox, ProcedureLibrary procedures, IClientLogos logos, IOfficeClock clock, DebtorLinks links)
{
    private readonly ParcelWriter writer = new(procedures, logos);

    /// <param name="scope">The clients one may see.</param>
    /// <param name="key">The message.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when there is no such message that one may see, or it has left.</returns>
    public async Task<MessagePreview?> ExecuteAsync(DeskScope scope, string key, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var waiting = await outbox.WaitingAsync(new WaitingFilter(scope, today) { Like = key }, cancellationToken).ConfigureAwait(false);
        if (waiting.FirstOrDefault(one => one.Message.Key == key) is not { } asked)
        {
            return null;
        }

        (MessageIntent Message, CaseWork Case)[] bundle = [.. waiting.Where(one => one.Bundle == asked.Bundle && !(one.LeftOutUntil > today && one != asked)).Select(one => (one.Message, one.Case))];
        var now = await clock.MomentAsync(today, cancellationToken).ConfigureAwait(false);
        var (going, letter, stays) = await new ParcelGate(procedures, links, now).AskAsync(bundle, today, cancellationToken).ConfigureAwait(false);
        if (going.All(item => item.Message.Key != key))
        {
            // What is kept back is shown as it would be alone.
            going = [(asked.Message, asked.Case)];
            letter = Cases.Correspondence.LetterFactsBuilder.Build([(asked.Message, asked.Case.Facts, asked.Case.State)], today, links.Of(asked.Case.Facts.Firm, asked.Case.State.Id, today));
        }

        var why = stays.Held.Find(held => held.Key == key).Why;
        try
        {
            var (message, work) = going[0];
            var docx = await writer.LetterAsync(message, work, letter!, today, cancellationToken).ConfigureAwait(false);
            var mail = message.Channel == Channel.Email ? ParcelWriter.Mail(message, work, letter!, docx, message.Template, today) : null;
            return new MessagePreview(asked, going, docx, mail, why, []);
        }
        catch (EvaluationException wrong)
        {
            return new MessagePreview(asked, going, null, null, why, [Finding.Error("template.this-case", asked.Message.Template + ".docx", "", wrong.Message)]);
        }
    }
}
