using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Languages;

namespace Dunning.Operations.Outbox;

/// <summary>
/// The copy for the client: a mail of its own from the office, with the letter or e-mail in it byte for byte as it left. No Cc and no Bcc: so a paper
/// letter can be copied too, the debtor sees no address of the client and can not answer two at once, and a copy that bounces leaves his message alone.
/// </summary>
internal static class ClientCopy
{
    /// <returns>Where it went; null when an address is no e-mail address.</returns>
    public static async Task<string?> SendAsync(
        IPostOffice post, Parcel parcel, SentDocument document, MessageIntent message, CaseFacts facts, CancellationToken cancellationToken)
    {
        var content = await post.ReadAsync(document.Name, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{document.Name} was sent and is not there.");
        var (client, firm, debtor) = (facts.Client, facts.Firm, facts.Debtor);
        var english = client.Language == Language.English;
        var references = string.Join(", ", parcel.Items.Select(item => CaseState.Reference(item.Message.CaseId)).Distinct());
        var copy = new OutgoingMail(
            firm.Name, firm.Email, client.ContactPerson, client.CopyTo!,
            $"{(english ? "Copy" : "Afschrift")}: {message.Name}, {debtor.Name} ({references})",
            english
                ? $"Enclosed is a copy of what left today for {debtor.Name} in the name of {client.Name}: {message.Name} ({references}).\nThe debtor does not see that you get a copy. You need not do anything.\n\n{firm.Name}\n{firm.Phone}\n"
                : $"Hierbij een afschrift van wat vandaag namens {client.Name} is verzonden aan {debtor.Name}: {message.Name} ({references}).\nDe debiteur ziet niet dat u een afschrift krijgt. U hoeft niets te doen.\n\n{firm.Name}\n{firm.Phone}\n",
            document.Name, content, parcel.Day);
        return await post.MailAsync(parcel.Name + "_afschrift", copy, cancellationToken).ConfigureAwait(false) is null ? null : client.CopyTo;
    }
}
