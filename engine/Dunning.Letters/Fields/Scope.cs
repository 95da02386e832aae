using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dunning.Core.Findings;
using Dunning.Rules.Types;

namespace Dunning.Letters.Fields;

/// <summary>What can be named at a place in the letter: the fields of the loop's item, then those around it.</summary>
internal sealed class Scope
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _words;
    private readonly string _prefix;

    /// <param name="root">The letter's data.</param>
    /// <param name="words">Other words for names of fields.</param>
    public Scope(RecordShape root, IReadOnlyDictionary<string, IReadOnlyList<string>> words) : this(null, root, words, "")
    {
    }

    private Scope(Scope? outer, Shape? item, IReadOnlyDictionary<string, IReadOnlyList<string>> words, string prefix)
    {
        Outer = outer;
        _words = words;
        Item = item;
        _prefix = prefix;
        Frame = outer is null ? 0 : outer.Frame + 1;
    }

    public Scope? Outer { get; }

    /// <summary>The shape of the item; null (or anything) inside a loop over something unknown.</summary>
    public Shape? Item { get; }

    public int Frame { get; }

    /// <summary>Whether a loop around this place could not be understood, so that unknown names prove nothing.</summary>
    public bool IsUncertain => Item is null || Item == ScalarShape.Anything || Outer?.IsUncertain == true;

    public Scope Inside(ResolvedField? list) => new(this, (list?.Shape as ListShape)?.Item, _words, list is null ? "" : list.Path + ".");

    /// <summary>Follows a path. When it leads nowhere, says which word is wrong and what might have been meant.</summary>
    public bool TryResolve(string path, [NotNullWhen(true)] out ResolvedField? field, out string? message, out string? hint)
    {
        field = null;
        message = hint = null;
        var words = path.Split('.', StringSplitOptions.TrimEntries);
        if (words is ["this", ..] && Item is not null)
        {
            return Follow(words, 1, Item, [], _prefix.TrimEnd('.'), false, out field, out message, out hint);
        }

        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Item is RecordShape record && Find(record, words[0]) is not null)
            {
                return scope.Follow(words, 0, record, [], scope._prefix.TrimEnd('.'), false, out field, out message, out hint);
            }
        }

        message = $"There is no field \"{words[0]}\".";
        hint = Suggestion.Hint(words[0], Names());
        return false;
    }

    /// <summary>The path with the fields' own names for other words, as far as it leads somewhere.</summary>
    /// <param name="path">As typed.</param>
    /// <param name="afterNullable">What is written between a field that may be missing and a field of it.</param>
    public string InOwnNames(string path, string afterNullable)
    {
        var words = path.Split('.');
        var own = new System.Text.StringBuilder();
        Shape? shape = null;
        for (var scope = this; scope is not null && shape is null; scope = scope.Outer)
        {
            shape = scope.Item is RecordShape record && Find(record, words[0]) is not null ? record : null;
        }

        var (dot, known) = ("", 0);
        for (; known < words.Length && shape is RecordShape record && Find(record, words[known]) is { } field; known++)
        {
            own.Append(dot).Append(field.Name);
            shape = field.Shape;
            dot = field.Nullable && shape is RecordShape ? afterNullable : ".";
        }

        return string.Join('.', words.Skip(known).Prepend(own.ToString()).Where(word => word.Length > 0));
    }

    /// <summary>The names that may begin a path here, as people write them.</summary>
    public IEnumerable<string> Names()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var name in scope.Item is RecordShape record ? NamesOf(record) : [])
            {
                yield return name;
            }
        }
    }

    private bool Follow(
        string[] words, int next, Shape shape, List<Func<object, object?>> steps, string path, bool nullable,
        out ResolvedField? field, out string? message, out string? hint)
    {
        field = null;
        message = hint = null;
        for (; next < words.Length; next++)
        {
            var word = words[next];
            if (shape is ListShape && word.Equals("count", StringComparison.OrdinalIgnoreCase))
            {
                steps.Add(Count);
                (shape, path) = (ScalarShape.Whole, path + ".count");
                continue;
            }

            // Data without a declared type that is missing: whatever is asked of it is missing too.
            if (shape == ScalarShape.Anything)
            {
                steps.Add(_ => null);
                (path, nullable) = (path + "." + word, true);
                continue;
            }

            if (shape is not RecordShape record || Find(record, word) is not { } found)
            {
                message = shape is RecordShape ? $"\"{path}\" has no field \"{word}\"." : $"\"{path}\" ({shape.Name}) has no fields.";
                hint = shape is RecordShape known ? Suggestion.Hint(word, NamesOf(known)) ?? "it has " + string.Join(", ", NamesOf(known)) :
                    shape is ListShape ? $"repeat it: {{{{#each {path}}}}}" : null;
                return false;
            }

            steps.Add(found.Get);
            nullable |= found.Nullable;
            path = (path.Length == 0 ? "" : path + ".") + Shown(found.Name);
            shape = found.Shape;
        }

        field = new ResolvedField(new FieldReader(Frame, [.. steps]), shape, nullable, path);
        return true;
    }

    /// <summary>A field's name as letters write it: <c>payBefore</c>.</summary>
    public static string Shown(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static IEnumerable<string> NamesOf(RecordShape record) => record.Fields.Select(field => Shown(field.Name));

    private Field? Find(RecordShape record, string name) =>
        record.Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? record.Fields.FirstOrDefault(field => field.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? (_words.TryGetValue(name, out var others) ? others : [])
            .Select(other => record.Fields.FirstOrDefault(field => field.Name.Equals(other, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(field => field is not null);

    private static object Count(object list) => list is ICollection collection ? collection.Count : ((IEnumerable)list).Cast<object?>().Count();
}
