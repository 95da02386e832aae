using System.Globalization;
using System.Text;

namespace Dunning.Connectors.Mail;

/// <summary>Header lines, folded at white space so that they stay within 78 characters where they can.</summary>
internal sealed class HeaderBlock
{
    private const int Preferred = 78;
    private const int LongestToken = 900;
    private const int QuotedRoom = 60;
    private readonly StringBuilder lines = new();
    private int column;

    /// <summary>The headers, CRLF behind each.</summary>
    public override string ToString() => lines.ToString();

    /// <summary>A header of free text, such as Subject.</summary>
    public void AddText(string name, string text)
    {
        Begin(name);
        var tokens = text.Split(' ');
        if (MailText.IsPrintable(text)
            && !text.Contains("=?", StringComparison.Ordinal)
            && !text.StartsWith(' ')
            && !text.EndsWith(' ')
            && !text.Contains("  ", StringComparison.Ordinal)
            && Array.TrueForAll(tokens, token => token.Length < LongestToken))
        {
            AddTokens(tokens);
        }
        else
        {
            AddWords(text);
        }

        End();
    }

    /// <summary>A header of words that must stay whole, such as References.</summary>
    public void AddTokens(string name, IEnumerable<string> tokens)
    {
        Begin(name);
        AddTokens(tokens);
        End();
    }

    /// <summary>A header of addresses, each further one on a line of its own.</summary>
    public void AddMailboxes(string name, IReadOnlyList<Mailbox> mailboxes)
    {
        Begin(name);
        for (var position = 0; position < mailboxes.Count; position++)
        {
            if (position > 0)
            {
                lines.Append(',');
                Fold();
            }

            AddMailbox(mailboxes[position]);
        }

        End();
    }

    /// <summary>A header with one parameter, such as Content-Disposition with its file name.</summary>
    /// <remarks>RFC 2231 for other letters and for long values; no second, plain form: readers differ on which of the two counts.</remarks>
    public void AddWithParameter(string name, string value, string parameter, string parameterValue)
    {
        Begin(name);
        lines.Append(' ').Append(value).Append(';');
        var quoted = MailText.Quoted(parameterValue);
        if (MailText.IsPrintable(parameterValue) && quoted.Length <= QuotedRoom)
        {
            Fold();
            lines.Append(parameter).Append('=').Append(MailText.IsToken(parameterValue) ? parameterValue : quoted);
        }
        else
        {
            AddExtended(parameter, parameterValue);
        }

        End();
    }

    private void AddMailbox(Mailbox mailbox)
    {
        if (mailbox.Name is not { } name)
        {
            AddToken(mailbox.Address);
            return;
        }

        if (!MailText.IsPrintable(name) || name.Contains("=?", StringComparison.Ordinal) || name.Length > QuotedRoom)
        {
            AddWords(name);
        }
        else if (Array.TrueForAll(name.Split(' '), MailText.IsAtom))
        {
            AddTokens(name.Split(' '));
        }
        else
        {
            AddToken(MailText.Quoted(name));
        }

        AddToken("<" + mailbox.Address + ">");
    }

    private void AddWords(string text) => AddTokens(EncodedWords.Of(text, Preferred - column - 1));

    private void AddTokens(IEnumerable<string> tokens)
    {
        foreach (var token in tokens)
        {
            AddToken(token);
        }
    }

    private void AddToken(string token)
    {
        if (column > 1 && column + 1 + token.Length > Preferred)
        {
            Fold();
        }
        else if (column > 1)
        {
            lines.Append(' ');
            column++;
        }

        lines.Append(token);
        column += token.Length;
    }

    private void AddExtended(string parameter, string value)
    {
        var part = new StringBuilder("utf-8''");
        var number = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            var encoded = Percent(rune);
            if (part.Length + encoded.Length > QuotedRoom)
            {
                AddPart(parameter, number++, part, last: false);
            }

            part.Append(encoded);
        }

        AddPart(parameter, number, part, last: true);
    }

    private void AddPart(string parameter, int number, StringBuilder part, bool last)
    {
        Fold();
        var section = number == 0 && last ? "" : string.Create(CultureInfo.InvariantCulture, $"*{number}");
        lines.Append(parameter).Append(section).Append("*=").Append(part).Append(last ? "" : ";");
        part.Clear();
    }

    private static string Percent(Rune rune)
    {
        if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
        {
            return rune.ToString();
        }

        if (rune.Value is '.' or '-' or '_')
        {
            return rune.ToString();
        }

        Span<byte> bytes = stackalloc byte[4];
        var text = new StringBuilder();
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
        {
            text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private void Begin(string name)
    {
        lines.Append(name).Append(':');
        column = name.Length + 1;
    }

    private void Fold()
    {
        lines.Append("\r\n ");
        column = 1;
    }

    private void End() => lines.Append("\r\n");
}
