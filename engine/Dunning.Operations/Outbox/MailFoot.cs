using Dunning.Cases.Correspondence;
using Dunning.Cases.Messages;
using Dunning.Core.Languages;
using Dunning.Core.Parties;

namespace Dunning.Operations.Outbox;

/// <summary>What stands under the text of a mail: where to pay at once, and who sent it for whom when it does not come from the client's own address.</summary>
internal static class MailFoot
{
    public static string Of(MailSender sender, Firm firm, Client client, LetterFacts letter, MessagePurpose purpose, string text, Language language)
    {
        var english = language == Language.English;

        // A template may have named the link itself; a confirmation asks for nothing.
        var pay = letter.Payment.Link.Length == 0 || letter.Claim.Total <= 0 || purpose == MessagePurpose.Confirmation || text.Contains(letter.Payment.Link, StringComparison.Ordinal)
            ? ""
            : $"\n\n{(english ? "Pay at once" : "Direct betalen")}: {letter.Payment.Link}";
        var sent = sender.IsOwn ? ""
            : english ? $"\n\n--\nSent by {firm.Name} ({firm.Email}, {firm.Phone}) on behalf of {client.Name}. Your answer goes to {sender.Answers}."
            : $"\n\n--\nVerzonden door {firm.Name} ({firm.Email}, {firm.Phone}) in opdracht van {client.Name}. Uw antwoord gaat naar {sender.Answers}.";
        return pay + sent;
    }
}
