using System.Text.Json;
using Dunning.Cases.Correspondence;
using Dunning.Core.Findings;
using Dunning.Rules.Types;

namespace Dunning.Web.Commands;

/// <summary>The data of one letter, or of several, from a JSON file: an object, or a list of objects.</summary>
/// <param name="Shape">The fields they have.</param>
/// <param name="Records">The data; none when only the shape of a letter is wanted.</param>
internal sealed record LetterRecords(RecordShape Shape, IReadOnlyList<object> Records)
{
    /// <summary>What a letter of a dossier may name; no data.</summary>
    public static LetterRecords OfDossier { get; } = new(RecordShape.Of<LetterFacts>(), []);

    /// <summary>Reads a file; null after a finding.</summary>
    public static async Task<LetterRecords?> ReadAsync(FileInfo file, List<Finding> findings, CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && JsonValues.Infer(root) is RecordShape one)
            {
                return new LetterRecords(one, [JsonValues.Read(root, one)!]);
            }

            if (root.ValueKind == JsonValueKind.Array && JsonValues.Infer(root) is ListShape { Item: RecordShape each })
            {
                return new LetterRecords(each, [.. root.EnumerateArray().Select(item => JsonValues.Read(item, each)).OfType<object>()]);
            }

            findings.Add(Finding.Error("letter.data", file.Name, "", "The data must be one JSON object.", "for a check a list of objects will do too"));
        }
        catch (JsonException wrong)
        {
            findings.Add(Finding.Error("letter.data", file.Name, "", "The data are not JSON: " + wrong.Message));
        }
        catch (FormatException wrong)
        {
            findings.Add(Finding.Error("letter.data", file.Name, "", "The data can not be read: " + wrong.Message));
        }

        return null;
    }
}
