using Dunning.Cases.Correspondence;
using Dunning.Cases.Messages;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Letters.Templates;
using Dunning.Operations.Casework;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Outbox;

/// <summary>Writes the letter of a parcel and the e-mail it goes with. Sending and looking at it beforehand use this one, so that both are the same bytes.</summary>
internal sealed class ParcelWriter(ProcedureLibrary procedures, IClientLogos logos)
{
    /// <summary>The letter.</summary>
    public async Task<byte[]> LetterAsync(MessageIntent message, CaseWork work, LetterFacts facts, DateOnly day, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
        return procedure.Template(message.Language, message.Template).Render(facts, new RenderSettings
        {
            Culture = LanguageCode.Parse(message.Language).Culture(),
            FixedDate = day,
            Images = await logos.FindAsync(work.Facts.Client.Id, cancellationToken).ConfigureAwait(false) is { } logo
                ? new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["logo"] = logo }
                : null,
        }).Bytes;
    }

    /// <summary>The e-mail with the letter attached.</summary>
    public static OutgoingMail Mail(MessageIntent message, CaseWork work, LetterFacts facts, byte[] letter, string name, DateOnly day)
    {
        var (client, debtor) = (work.Facts.Client, work.Facts.Debtor);
        var text = LetterMail.Of(letter, facts.Debtor.Salutation);
        var sender = MailSender.Of(work.Facts.Firm, client, facts.Reference);
        return new OutgoingMail(
            sender.Name, sender.Address, debtor.ContactPerson ?? debtor.Name, debtor.Email ?? "",
            text.Subject ?? $"{message.Name}: {string.Join(", ", facts.Invoices.Select(invoice => invoice.Number))}",
            text.Text + MailFoot.Of(sender, work.Facts.Firm, client, facts, message.Purpose, text.Text, LanguageCode.Parse(message.Language)), name + ".docx", letter, day)
        {
            ReplyTo = sender.ReplyTo, Reference = facts.Reference,
        };
    }
}
