using System.Globalization;
using System.Text.Json;
using Dunning.Connectors.Files;
using Dunning.Connectors.Invoices;
using Dunning.Core.Findings;
using Dunning.Operations.Agencies;

namespace Dunning.Connectors.Agencies;

/// <summary>
/// Status files of agencies, bailiffs and law firms. CSV with a header, or a JSON list of objects; the columns are <c>dossier</c> (or <c>case</c>), <c>status</c>,
/// <c>afgedragen</c> (<c>remitted</c>), <c>kosten</c> (<c>kept</c>), <c>dag</c> (<c>day</c>), <c>referentie</c> (<c>reference</c>), <c>opmerking</c> (<c>note</c>).
/// </summary>
public sealed class AgencyFileReader : IAgencyFileReader
{
    private const int LargestFile = 10_000_000;

    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dossier"] = "case", ["case"] = "case", ["status"] = "status", ["afgedragen"] = "remitted", ["remitted"] = "remitted", ["kosten"] = "kept", ["kept"] = "kept",
        ["dag"] = "day", ["datum"] = "day", ["day"] = "day", ["referentie"] = "reference", ["reference"] = "reference", ["opmerking"] = "note", ["note"] = "note",
    };

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lopend"] = "Running", ["running"] = "Running", ["geïncasseerd"] = "Collected", ["geincasseerd"] = "Collected", ["collected"] = "Collected", ["gesloten"] = "Collected",
        ["closed"] = "Collected", ["teruggegeven"] = "Returned", ["returned"] = "Returned", ["oninbaar"] = "Uncollectible", ["uncollectible"] = "Uncollectible",
    };

    /// <inheritdoc/>
    public (IReadOnlyList<AgencyRow> Rows, IReadOnlyList<Finding> Findings) Read(byte[] file, string name)
    {
        var findings = new FileFindings(name);
        if (file.Length > LargestFile)
        {
            findings.Error("agency.file", "", "The file is larger than 10 MB.");
            return ([], findings.All);
        }

        var text = FileText.Decode(file);
        var rows = text.AsSpan().TrimStart() is ['[', ..] ? Json(text, findings) : Csv(text, findings);
        return ([.. rows.Select(row => Row(row.Place, row.Cells, findings)).OfType<AgencyRow>()], findings.All);
    }

    private static List<(string Place, Dictionary<string, string> Cells)> Csv(string text, FileFindings findings)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var records = CsvRecords.Read(text, (end < 0 ? text : text[..end]).Contains(';', StringComparison.Ordinal) ? ';' : ',');
        var header = records.Count == 0 ? [] : records[0].Fields.Select(field => Columns.GetValueOrDefault(field.Trim(), "")).ToList();
        if (!header.Contains("case") || !header.Contains("status"))
        {
            findings.Error("agency.file", "line 1", "The first line must name the columns, at least dossier and status.", "dossier;status;afgedragen;kosten;dag;referentie;opmerking");
            return [];
        }

        return
        [
            .. records.Skip(1).Select(record =>
            {
                var cells = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var (column, field) in header.Zip(record.Fields))
                {
                    cells[column] = field.Trim();
                }

                return ("line " + record.Line.ToString(CultureInfo.InvariantCulture), cells);
            }),
        ];
    }

    private static List<(string Place, Dictionary<string, string> Cells)> Json(string text, FileFindings findings)
    {
        var rows = new List<(string, Dictionary<string, string>)>();
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            foreach (var (index, item) in document.RootElement.EnumerateArray().Index())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"[{index}]");
                if (item.ValueKind != JsonValueKind.Object)
                {
                    findings.Error("agency.file", place, "A row is an object with case and status.");
                    continue;
                }

                var cells = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var property in item.EnumerateObject().Where(property => Columns.ContainsKey(property.Name)))
                {
                    cells[Columns[property.Name]] = property.Value.ValueKind == JsonValueKind.Null ? "" : property.Value.ToString().Trim();
                }

                rows.Add((place, cells));
            }
        }
        catch (JsonException wrong)
        {
            findings.Error("agency.file", "", "It is no JSON: " + wrong.Message);
        }

        return rows;
    }

    private static AgencyRow? Row(string place, Dictionary<string, string> cells, FileFindings findings)
    {
        var wrong = false;
        if (!long.TryParse(cells.GetValueOrDefault("case", "").Replace("D-", "", StringComparison.OrdinalIgnoreCase), NumberStyles.None, CultureInfo.InvariantCulture, out var caseId))
        {
            Refuse("agency.no-case", $"\"{cells.GetValueOrDefault("case", "")}\" is not the reference of a case.", "write it as D-000123");
        }

        if (!Statuses.TryGetValue(cells.GetValueOrDefault("status", ""), out var status))
        {
            Refuse("agency.status", $"\"{cells.GetValueOrDefault("status", "")}\" is no status.", "lopend, geïncasseerd, gesloten, teruggegeven or oninbaar");
        }

        var (remitted, kept) = (Amount("remitted"), Amount("kept"));
        var day = cells.GetValueOrDefault("day", "") is { Length: > 0 } written ? DutchText.Day(written) : null;
        if (day is null && cells.GetValueOrDefault("day", "").Length > 0)
        {
            Refuse("agency.day", $"\"{cells["day"]}\" is no day.", "write it as 2026-11-21");
        }

        return wrong ? null : new AgencyRow(place, caseId, status!, remitted, kept, day, cells.GetValueOrDefault("reference") is { Length: > 0 } own ? own : null, cells.GetValueOrDefault("note", ""));

        decimal Amount(string column)
        {
            var text = cells.GetValueOrDefault(column, "");
            if (text.Length == 0)
            {
                return 0;
            }

            if (DutchText.Amount(text, DutchText.DecimalMark(text) ?? ',') is not { } amount)
            {
                Refuse("agency.amount", $"\"{text}\" is no amount in whole cents.", "write it as 1234,56");
                return 0;
            }

            return amount;
        }

        void Refuse(string code, string message, string hint)
        {
            wrong = true;
            findings.Error(code, place, message, hint);
        }
    }
}
