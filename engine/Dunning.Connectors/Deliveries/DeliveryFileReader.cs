using System.Globalization;
using Dunning.Connectors.Files;
using Dunning.Connectors.Invoices;
using Dunning.Core.Findings;
using Dunning.Operations.Deliveries;

namespace Dunning.Connectors.Deliveries;

/// <summary>
/// Lists of deliveries: CSV with a header. The columns are <c>ordernummer</c>, <c>debiteurnummer</c>, <c>leverdatum</c>, <c>bedrag</c> and, where they
/// apply, <c>valuta</c>, <c>factuurnummer</c> and <c>vooraf</c> (<c>ja</c> when the invoice may come before delivery); also by their English names.
/// </summary>
public sealed class DeliveryFileReader : IDeliveryFileReader
{
    private const int LargestFile = 50_000_000;
    private static readonly string[] Required = ["order", "debtor", "day", "amount"];
    private static readonly string[] Yes = ["ja", "j", "yes", "y", "1", "true", "waar"];
    private static readonly string[] No = ["", "nee", "n", "no", "0", "false", "onwaar"];

    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ordernummer"] = "order", ["order"] = "order", ["ordernumber"] = "order", ["debiteurnummer"] = "debtor", ["klantnummer"] = "debtor", ["debtornumber"] = "debtor", ["debtor"] = "debtor",
        ["leverdatum"] = "day", ["leverdag"] = "day", ["deliveryday"] = "day", ["deliverydate"] = "day", ["bedrag"] = "amount", ["amount"] = "amount", ["valuta"] = "currency", ["currency"] = "currency",
        ["factuurnummer"] = "invoice", ["invoice"] = "invoice", ["invoicenumber"] = "invoice", ["vooraf"] = "advance", ["inadvance"] = "advance",
    };

    /// <inheritdoc/>
    public (IReadOnlyList<DeliveryRow> Rows, IReadOnlyList<Finding> Findings) Read(byte[] file, string name)
    {
        var findings = new FileFindings(name);
        if (file.Length > LargestFile)
        {
            findings.Error("delivery.file", "", "The file is larger than 50 MB.");
            return ([], findings.All);
        }

        var text = FileText.Decode(file);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var records = CsvRecords.Read(text, (end < 0 ? text : text[..end]).Contains(';', StringComparison.Ordinal) ? ';' : ',');
        var header = records.Count == 0 ? [] : records[0].Fields.Select(field => Columns.GetValueOrDefault(field.Trim(), "")).ToList();
        if (!Required.All(header.Contains))
        {
            findings.Error("delivery.file", "line 1", "The first line must name the columns, at least the first four.", "ordernummer;debiteurnummer;leverdatum;bedrag;valuta;factuurnummer;vooraf");
            return ([], findings.All);
        }

        return ([.. records.Skip(1).Select(record => Row(record, header, findings)).OfType<DeliveryRow>()], findings.All);
    }

    private static DeliveryRow? Row(CsvRecord record, List<string> header, FileFindings findings)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, field) in header.Zip(record.Fields))
        {
            cells.TryAdd(column, field.Trim());
        }

        var place = "line " + record.Line.ToString(CultureInfo.InvariantCulture);
        var wrong = false;
        var (order, debtor, written, amount) = (Cell("order"), Cell("debtor"), Cell("day"), Cell("amount"));
        if (order.Length == 0 || debtor.Length == 0)
        {
            Refuse("delivery.number", "A delivery has a number of the order and one of the debtor.", null);
        }

        if (DutchText.Day(written) is not { } day)
        {
            Refuse("delivery.day", $"\"{written}\" is no day.", "write it as 2026-11-21");
            day = default;
        }

        if (DutchText.Amount(amount, DutchText.DecimalMark(amount) ?? ',') is not { } worth || worth <= 0)
        {
            Refuse("delivery.amount", $"\"{amount}\" is no amount in whole cents above zero.", "write it as 1234,56");
            worth = 0;
        }

        var advance = Cell("advance");
        if (!Yes.Contains(advance, StringComparer.OrdinalIgnoreCase) && !No.Contains(advance, StringComparer.OrdinalIgnoreCase))
        {
            Refuse("delivery.advance", $"\"{advance}\" says neither yes nor no.", "ja or nee");
        }

        return wrong
            ? null
            : new DeliveryRow(
                place, order, debtor, day, worth, Cell("currency") is { Length: > 0 } currency ? currency.ToUpperInvariant() : "EUR", Cell("invoice") is { Length: > 0 } invoice ? invoice : null,
                Yes.Contains(advance, StringComparer.OrdinalIgnoreCase));

        string Cell(string column) => cells.GetValueOrDefault(column, "");

        void Refuse(string code, string message, string? hint)
        {
            wrong = true;
            findings.Error(code, place, message, hint);
        }
    }
}
