using System.Globalization;
using Dunning.Connectors.Files;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Invoices;

/// <summary>
/// Lists of invoices as bookkeeping packages export them: separator <c>;</c>, <c>,</c> or tab, Dutch or English headers and days,
/// decimal comma or point, UTF-8 or Windows-1252.
/// </summary>
/// <param name="maxBytes">Files longer than this are refused.</param>
public sealed class CsvInvoiceReader(int maxBytes = CsvInvoiceReader.DefaultMaxBytes) : IFileReader
{
    private const int DefaultMaxBytes = 64 * 1024 * 1024;
    private const int FewestKnownColumns = 3;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> start)
    {
        var text = FileText.Start(start);
        if (text.AsSpan().TrimStart() is [] or ['<', ..] or ['{', ..] || text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        var header = CsvRecords.Header(text, CsvRecords.Separator(text));
        return CsvColumns.HasNumber(header) && CsvColumns.Known(header) >= FewestKnownColumns;
    }

    /// <inheritdoc/>
    public async Task<ImportedFile> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var findings = new FileFindings(fileName);
        var bytes = await FileText.ReadAsync(content, maxBytes, cancellationToken).ConfigureAwait(false);
        if (bytes is null)
        {
            findings.Error("file.unreadable", "", string.Create(CultureInfo.InvariantCulture, $"The file is longer than {maxBytes} bytes."), "split it");
        }

        var invoices = bytes is null ? [] : Read(FileText.Decode(bytes), findings, cancellationToken);
        return new ImportedFile("csv", invoices, [], findings.All);
    }

    private static List<ImportedInvoice> Read(string text, FileFindings findings, CancellationToken cancellationToken)
    {
        var separator = CsvRecords.Separator(text);
        if (CsvColumns.Read(CsvRecords.Header(text, separator), findings) is not { } columns)
        {
            return [];
        }

        var records = CsvRecords.Read(text, separator).Skip(1).ToList();
        var decimalMark = DecimalMark(records, columns);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var invoices = new List<ImportedInvoice>();
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new CsvInvoiceRow(record, columns, decimalMark, findings);
            if (row.Read() is not { } invoice)
            {
                continue;
            }

            if (numbers.Add(invoice.Number))
            {
                invoices.Add(invoice);
            }
            else
            {
                findings.Error("csv.duplicate-number", invoice.Place, $"Invoice {invoice.Number} stands in this file already.", "one row an invoice, not one a line of it");
            }
        }

        return invoices;
    }

    // 1.234 is a thousand and some in one file and one and some in another: the amounts that can be read in one way only decide for the file.
    private static char? DecimalMark(List<CsvRecord> records, CsvColumns columns)
    {
        var marks = records
            .Where(columns.Fit)
            .SelectMany(record => new[] { columns.Text(record.Fields, CsvColumn.Payable), columns.Text(record.Fields, CsvColumn.Paid) })
            .OfType<string>()
            .Select(DutchText.DecimalMark)
            .OfType<char>()
            .Distinct()
            .ToList();
        return marks is [var only] ? only : null;
    }
}
