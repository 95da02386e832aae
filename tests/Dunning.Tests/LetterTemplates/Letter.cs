using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Dunning.Tests.LetterTemplates.Typeset;

namespace Dunning.Tests.LetterTemplates;

/// <summary>A letter being written, from the subject down; what stands above and around it is <see cref="LetterDesign"/>'s.</summary>
internal sealed class Letter(LetterWords words)
{
    private readonly List<OpenXmlElement> blocks = [];

    public IReadOnlyList<OpenXmlElement> Blocks => blocks;

    /// <summary>The subject, the salutation and, when an office writes for the creditor, who that is.</summary>
    public Letter Open(string subject)
    {
        blocks.Add(Line("Subject", words.Subject + ": " + subject));
        blocks.Add(Line("Salutation", "{{ debtor.salutation }},"));

        return If("firm.onBehalf", letter => letter.Text(words.OnBehalf));
    }

    public Letter Text(string text)
    {
        blocks.Add(Line("BodyText", text));

        return this;
    }

    /// <summary>Text that stays on the page of what follows: it ends in a colon or announces a table.</summary>
    public Letter Lead(string text)
    {
        blocks.Add(Line("BodyText", text, keepWithNext: true));

        return this;
    }

    /// <summary>A paragraph with its own heading on the first line: one paragraph, so that no program can part them.</summary>
    public Letter Text(string heading, string text)
    {
        blocks.Add(Headed(heading, text));

        return this;
    }

    /// <inheritdoc cref="Text(string, string)"/>
    public Letter Lead(string heading, string text)
    {
        blocks.Add(Headed(heading, text, keepWithNext: true));

        return this;
    }

    public Letter Bullet(string text)
    {
        blocks.Add(Line("ListBullet", text));

        return this;
    }

    public Letter If(string condition, Action<Letter> then)
    {
        blocks.Add(Control("{{#if " + condition + "}}"));
        then(this);
        blocks.Add(Control("{{/if}}"));

        return this;
    }

    public Letter If(string condition, Action<Letter> then, Action<Letter> otherwise)
    {
        blocks.Add(Control("{{#if " + condition + "}}"));
        then(this);
        blocks.Add(Control("{{#else}}"));
        otherwise(this);
        blocks.Add(Control("{{/if}}"));

        return this;
    }

    public Letter BulletEach(string list, string text)
    {
        blocks.Add(Control("{{#each " + list + "}}"));
        Bullet(text);
        blocks.Add(Control("{{/each}}"));

        return this;
    }

    /// <summary>The invoices this letter is about, with their total.</summary>
    public Letter Invoices()
    {
        blocks.Add(InvoiceTables.Invoices(words));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    /// <summary>How to pay, with the last day.</summary>
    public Letter PaymentBox() => PaymentBox(withLastDay: true);

    /// <summary>How to pay, where a printed day would spoil a term that is told in days.</summary>
    public Letter PaymentBoxWithoutDay() => PaymentBox(withLastDay: false);

    /// <summary>The end, kept together with the space for a signature and the last words before it.</summary>
    public Letter Close(string greeting, string onBehalfOf)
    {
        (blocks[^1] as Paragraph)?.ParagraphProperties?.Append(new KeepNext());
        blocks.Add(Grid("Layout", [TextWidth], Row(Cell(
            TextWidth,
            Line("Closing", greeting),
            Line("Signature", "{{ client.contactPerson }}"),
            Line("Signatory", "{{#if firm.onBehalf}}{{ firm.name }}, " + onBehalfOf + " {{ client.name }}{{#else}}{{ client.name }}{{/if}}")))));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    public Letter Enclosed(string what)
    {
        blocks.Add(Line("Enclosed", words.Enclosed + " " + what));

        return this;
    }

    /// <summary>Everything that is open with the creditor; what is not yet due stands apart.</summary>
    public Letter Statement()
    {
        blocks.Add(Line("Heading1", words.Statement));
        blocks.Add(Line("BodyText", words.StatementIntroduction, keepWithNext: true));
        blocks.Add(InvoiceTables.Statement(words));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    private Letter PaymentBox(bool withLastDay)
    {
        var lines = new List<(string Label, string Value)> { (words.ToPay, "**{{ total:C }}**") };
        if (withLastDay)
        {
            lines.Add((words.PayBefore, "**{{ payBefore:d MMMM yyyy }}**"));
        }

        lines.AddRange(
        [
            ("IBAN", "{{ payment.iban }}"),
            (words.AccountName, "{{ payment.accountName }}"),
            (words.PaymentReference, "{{ payment.reference }}"),
        ]);

        int[] widths = [2500, TextWidth - 2500];
        blocks.Add(Grid("PaymentBox", widths, lines.Select((line, index) => Row(
            Cell(widths[0], Line("PaymentLabel", line.Label, keepWithNext: index < lines.Count - 1)),
            Cell(widths[1], Line("PaymentValue", line.Value, keepWithNext: index < lines.Count - 1))))));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }
}
