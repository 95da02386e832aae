using System.Collections;
using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Letters.Fields;
using Dunning.Rules.Types;

namespace Dunning.Letters.Templates;

/// <summary>How often a field that a template prints is empty in given data.</summary>
/// <param name="Field">The field.</param>
/// <param name="Empty">How many values are missing or empty.</param>
/// <param name="Of">How many values there are: one for each letter, or for each item of the list it belongs to.</param>
public sealed record FieldUse(LetterField Field, int Empty, int Of)
{
    /// <summary>Counts a template's fields in the data of several letters.</summary>
    /// <param name="template">The template.</param>
    /// <param name="shape">The shape it was compiled against.</param>
    /// <param name="records">Values of that shape.</param>
    public static IReadOnlyList<FieldUse> Count(LetterTemplate template, RecordShape shape, IReadOnlyCollection<object> records) =>
        [.. template.Fields.Select(field => Count(field, shape, records))];

    /// <summary>A remark on each field that is empty in some of the data.</summary>
    public static IEnumerable<Finding> Remarks(IEnumerable<FieldUse> uses, string file) =>
        from use in uses
        where use.Empty > 0
        select Finding.Warning(
            "letters.empty-field", file, use.Field.Path, string.Create(CultureInfo.InvariantCulture, $"\"{use.Field.Path}\" is empty in {use.Empty} of {use.Of}."),
            $"write {{{{? {use.Field.Path} }}}} to let its line disappear, or {{{{#if {use.Field.Path}}}}} … {{{{/if}}}}");

    private static FieldUse Count(LetterField field, RecordShape shape, IReadOnlyCollection<object> records)
    {
        var values = records.SelectMany(record => Values(record, shape, field.Path.Split('.'))).ToList();
        return new FieldUse(field, values.Count(value => value is null or ""), values.Count);
    }

    // A path through a list has a value for each item; a list itself is no empty value, however short.
    private static IEnumerable<object?> Values(object? value, Shape shape, ReadOnlyMemory<string> path)
    {
        if (shape is ListShape list && (path.IsEmpty || !path.Span[0].Equals("count", StringComparison.OrdinalIgnoreCase)))
        {
            return path.IsEmpty || value is not IEnumerable items ? [] : items.Cast<object?>().SelectMany(item => Values(item, list.Item, path));
        }

        if (path.IsEmpty || value is null || shape is not RecordShape record)
        {
            return [value];
        }

        return record.Fields.FirstOrDefault(field => Scope.Shown(field.Name).Equals(path.Span[0], StringComparison.OrdinalIgnoreCase)) is { } found
            ? Values(found.Get(value), found.Shape, path[1..])
            : [];
    }
}
