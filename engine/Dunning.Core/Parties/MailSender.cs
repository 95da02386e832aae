namespace Dunning.Core.Parties;

/// <summary>
/// In whose name and from which address an e-mail leaves. A mail server believes an address only when its domain says so (SPF, DKIM, DMARC), so the
/// client's own address is used when somebody verified that; otherwise one at the office's shared domain, or the office's own.
/// </summary>
/// <param name="Name">Shown before the address.</param>
/// <param name="Address">The address.</param>
/// <param name="ReplyTo">Where answers go; null for the address itself.</param>
/// <param name="IsOwn">Whether it is the client's own address.</param>
public sealed record MailSender(string Name, string Address, string? ReplyTo, bool IsOwn)
{
    /// <summary>Where an answer arrives.</summary>
    public string Answers => ReplyTo ?? Address;

    /// <summary>The address that stands on letters: the client's own, or where the office reads for it.</summary>
    public static string AddressOf(Firm firm, Client client) => client.Email is { Length: > 0 } email ? email : Of(firm, client).Answers;

    /// <summary>Who mails in the name of a client.</summary>
    /// <param name="firm">The office, whose server sends.</param>
    /// <param name="client">In whose name.</param>
    /// <param name="reference">The case, which the address for answers names when the office reads them; null for none.</param>
    public static MailSender Of(Firm firm, Client client, string? reference = null)
    {
        var own = EmailAddress.IsValid(client.Email) ? client.Email : null;
        var shared = firm.MailDomain is { } domain && EmailAddress.IsValid(client.Id + "@" + domain) ? client.Id + "@" + domain : null;
        var (name, address) = client.SenderVerified && own is not null ? (client.Name, own)
            : shared is not null ? (client.Name, shared)
            : ($"{client.Name} via {firm.Name}", firm.Email);
        var answers = own is not null && !client.AnswersToOffice ? own
            : shared is null ? firm.Email
            : reference is null ? shared
            : $"{client.Id}+{reference.ToLowerInvariant()}@{firm.MailDomain}";
        return new MailSender(name, address, answers == address ? null : answers, address == own);
    }
}
