using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Dunning.Tests.LetterTemplates.Typeset;

namespace Dunning.Tests.LetterTemplates;

/// <summary>A letter being written, from the subject down; what stands above and around it is <see cref="LetterDesign"/>'s.</summary>
internal sealed class Letter(LetterWords words)
{
    private readonly List<OpenXmlElement> blocks = [];
    private bool toDebtor = true;

    public IReadOnlyList<OpenXmlElement> Blocks => blocks;

    /// <summary>The subject, the salutation and, when an office writes for the creditor, who that is.</summary>
    public Letter Open(string subject)
    {
        blocks.Add(Line("Subject", words.Subject + ": " + subject));
        blocks.Add(Line("Salutation", "{{ debtor.salutation }},"));

        return If("firm.onBehalf", letter => letter.Text(words.OnBehalf));
    }

    /// <summary>The beginning of a letter that does not go to the debtor.</summary>
    public Letter OpenTo(string subject, string salutation)
    {
        toDebtor = false;
        blocks.Add(Line("Subject", words.Subject + ": " + subject));
        blocks.Add(Line("Salutation", salutation));

        return this;
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
    public Letter PaymentBox() => PaymentBox("total", "payBefore");

    /// <summary>How to pay another amount than the whole, or on another day.</summary>
    /// <param name="amount">The field with the amount.</param>
    /// <param name="day">The field with the last day.</param>
    public Letter PaymentBox(string amount, string day) => PaymentBox(
    [
        (words.ToPay, "**{{ " + amount + ":C }}**"),
        (words.PayBefore, "**{{ " + day + ":d MMMM yyyy }}**"),
    ]);

    /// <summary>How to pay, where a printed day would spoil a term that is told in days.</summary>
    public Letter PaymentBoxWithoutDay() => PaymentBox([(words.ToPay, "**{{ total:C }}**")]);

    /// <summary>Where to pay, where the amounts and days stand elsewhere in the letter.</summary>
    public Letter AccountBox() => PaymentBox([]);

    /// <summary>The terms of the payment plan.</summary>
    public Letter Terms()
    {
        blocks.Add(ClaimTables.Terms(words));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    /// <summary>What is claimed, part by part.</summary>
    public Letter Claim()
    {
        blocks.Add(ClaimTables.Claim(words));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    /// <summary>What is claimed, part by part, where it is more than the invoices.</summary>
    public Letter ClaimIfMoreThanPrincipal(string lead) =>
        If("claim.total > claim.principal", then => then.Lead(lead).Claim());

    /// <summary>The end, kept together with the space for a signature and the last words before it.</summary>
    public Letter Close(string greeting, string onBehalfOf)
    {
        (blocks[^1] as Paragraph)?.ParagraphProperties?.Append(new KeepNext());
        if (toDebtor)
        {
            OwnPage();
        }

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

        return StatementTable();
    }

    /// <summary>A heading by itself.</summary>
    public Letter Heading(string text)
    {
        blocks.Add(Line("Heading1", text));

        return this;
    }

    /// <summary>A row for each item of a list; see <see cref="OverviewTables.Each"/>.</summary>
    public Letter Each(string list, int[] widths, string[] headings, string[] cells) => Table(OverviewTables.Each(list, widths, headings, cells));

    /// <summary>Labels with what they stand for.</summary>
    public Letter Pairs(params (string Label, string Text)[] rows) => Table(OverviewTables.Pairs(rows));

    /// <summary>Labels with amounts; the last is the total.</summary>
    public Letter Amounts(params (string Label, string Amount)[] rows) => Table(OverviewTables.Amounts(rows));

    /// <summary>The letters of a print file.</summary>
    public Letter PrintList()
    {
        blocks.Add(ClaimTables.PrintList(words));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    /// <summary>The statement's table by itself.</summary>
    public Letter StatementTable()
    {
        blocks.Add(InvoiceTables.Statement(words));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    /// <summary>Where the debtor sees what is owed now and can react: a code to scan beside the address, when there is one.</summary>
    private void OwnPage() => If("debtor.link != \"\"", then =>
    {
        int[] widths = [OwnPageCode.Width, TextWidth - OwnPageCode.Width];
        then.blocks.Add(Grid("Layout", widths, Row(
            Cell(widths[0], OwnPageCode.Paragraph()),
            Cell(
                widths[1],
                Line("TableHeading", words.OwnPage, keepWithNext: true),
                Line("PaymentLabel", words.OwnPageUse, keepWithNext: true),
                Line("PaymentLabel", "{{ debtor.link }}", keepWithNext: true)))));
        then.blocks.Add(Line("TableEnd", "", keepWithNext: true));
    });

    private Letter PaymentBox(IEnumerable<(string Label, string Value)> asked)
    {
        List<(string Label, string Value)> lines =
        [
            .. asked,
            ("IBAN", "{{ payment.iban }}"),
            (words.AccountName, "{{ payment.accountName }}"),
            (words.PaymentReference, "{{ payment.reference }}"),
        ];

        int[] widths = [2500, TextWidth - 2500];
        blocks.Add(Grid("PaymentBox", widths, lines.Select((line, index) => Row(
            Cell(widths[0], Line("PaymentLabel", line.Label, keepWithNext: index < lines.Count - 1)),
            Cell(widths[1], Line("PaymentValue", line.Value, keepWithNext: index < lines.Count - 1))))));
        blocks.Add(Line("TableEnd", ""));

        return this;
    }

    private Letter Table(Table table)
    {
        blocks.Add(table);
        blocks.Add(Line("TableEnd", ""));

        return this;
    }
}
