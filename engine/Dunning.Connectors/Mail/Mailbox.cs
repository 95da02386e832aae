using System.Globalization;

namespace Dunning.Connectors.Mail;

/// <summary>An e-mail address, with the name that may stand before it.</summary>
/// <remarks>A domain with other letters is turned into its ASCII form; a local part with other letters is refused, since few servers take it.</remarks>
public sealed record Mailbox
{
    private const int MaxAddress = 254;

    /// <summary>An address, checked.</summary>
    /// <param name="address"><c>name@example.nl</c>.</param>
    /// <param name="name">Display name; null for none.</param>
    public Mailbox(string address, string? name = null)
    {
        var at = address.LastIndexOf('@');
        var local = at > 0 ? address[..at] : "";
        var domain = at > 0 ? Ascii(address[(at + 1)..], address) : "";
        if (!MailText.IsDotAtom(local) || !MailText.IsDotAtom(domain) || address.Length > MaxAddress)
        {
            throw new ArgumentException($"\"{MailText.Visible(address)}\" is not an e-mail address.", nameof(address));
        }

        MailText.RefuseLineBreaks(name, nameof(name));
        Address = local + "@" + domain;
        Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
    }

    /// <summary>The address.</summary>
    public string Address { get; }

    /// <summary>Display name; null for none.</summary>
    public string? Name { get; }

    private static string Ascii(string domain, string address)
    {
        if (System.Text.Ascii.IsValid(domain))
        {
            return domain;
        }

        try
        {
            return new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"\"{MailText.Visible(address)}\" is not an e-mail address.", nameof(address), exception);
        }
    }
}
