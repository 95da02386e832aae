using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dunning.Web.Benchmarks;

/// <summary>How one would write the same letter by hand with the Open XML SDK: copy the template, replace text in the tree, save. It knows this one template.</summary>
internal sealed class PlainLetters(byte[] template, CultureInfo culture)
{
    public byte[] Render(BenchFacts facts)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var body = document.MainDocumentPart!.Document!.Body!;
            var pattern = body.Descendants<TableRow>().ElementAt(1);
            foreach (var invoice in facts.Invoices)
            {
                var row = (TableRow)pattern.CloneNode(true);
                pattern.InsertBeforeSelf(row);
                Fill(row, text => text
                    .Replace("{{#each invoices}}", "", StringComparison.Ordinal).Replace("{{/each}}", "", StringComparison.Ordinal)
                    .Replace("{{ number }}", invoice.Number, StringComparison.Ordinal)
                    .Replace("{{ issueDate:dd-MM-yyyy }}", invoice.IssueDate.ToString("dd-MM-yyyy", culture), StringComparison.Ordinal)
                    .Replace("{{ dueDate:dd-MM-yyyy }}", invoice.DueDate.ToString("dd-MM-yyyy", culture), StringComparison.Ordinal)
                    .Replace("{{ amount:C }}", Money(invoice.Amount), StringComparison.Ordinal)
                    .Replace("{{ open:C }}", Money(invoice.Open), StringComparison.Ordinal));
            }

            pattern.Remove();
            if (facts.Costs == 0)
            {
                body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText.Contains("{{#if", StringComparison.Ordinal)).Remove();
            }

            Fill(body, text => text
                .Replace("{{#if costs > 0}}", "", StringComparison.Ordinal).Replace("{{/if}}", "", StringComparison.Ordinal)
                .Replace("{{ name }}", facts.Name, StringComparison.Ordinal).Replace("{{ street }}", facts.Street, StringComparison.Ordinal)
                .Replace("{{ postalCode }}", facts.PostalCode, StringComparison.Ordinal).Replace("{{ city }}", facts.City, StringComparison.Ordinal)
                .Replace("{{ today:d MMMM yyyy }}", facts.Today.ToString("d MMMM yyyy", culture), StringComparison.Ordinal)
                .Replace("{{ reference }}", facts.Reference, StringComparison.Ordinal).Replace("{{ client }}", facts.Client, StringComparison.Ordinal)
                .Replace("{{ salutation }}", facts.Salutation, StringComparison.Ordinal).Replace("{{ total:C }}", Money(facts.Total), StringComparison.Ordinal)
                .Replace("{{ payBefore:d MMMM yyyy }}", facts.PayBefore.ToString("d MMMM yyyy", culture), StringComparison.Ordinal)
                .Replace("{{ iban }}", facts.Iban, StringComparison.Ordinal).Replace("{{ costs:C }}", Money(facts.Costs), StringComparison.Ordinal));
        }

        return stream.ToArray();
    }

    private string Money(decimal amount) => amount.ToString("C", culture).Replace(' ', '\u00A0');

    private static void Fill(DocumentFormat.OpenXml.OpenXmlElement under, Func<string, string> replace)
    {
        foreach (var paragraph in under.Descendants<Paragraph>().Where(paragraph => paragraph.InnerText.Contains("{{", StringComparison.Ordinal)))
        {
            var texts = paragraph.Descendants<Text>().ToList();
            texts[0].Text = replace(string.Concat(texts.Select(text => text.Text)));
            texts.Skip(1).ToList().ForEach(text => text.Parent!.Remove());
        }
    }
}
