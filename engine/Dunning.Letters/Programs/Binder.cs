using System.Collections;
using Dunning.Core.Findings;
using Dunning.Letters.Fields;
using Dunning.Letters.Markup;
using Dunning.Letters.Templates;
using Dunning.Rules.Types;

namespace Dunning.Letters.Programs;

/// <summary>Gives tags their meaning: which field, which list, which condition. Keeps what the template uses and what is wrong.</summary>
internal sealed class Binder(string file, List<Finding> findings)
{
    private readonly Dictionary<string, LetterField> _used = new(StringComparer.Ordinal);
    private readonly List<LetterField> _order = [];

    public IReadOnlyList<LetterField> Used => _order;

    /// <summary>What a field tag prints, or null after a finding.</summary>
    public (Func<object?[], object?> Read, ValueFormat Format)? Value(Slot slot, Scope scope)
    {
        var tag = slot.Tag;
        if (!IsPath(tag.Expression))
        {
            return Conditions.Compile(tag.Expression, scope, null, file, slot.Place, this) is { } compiled && FormatOf(slot, compiled.Shape) is { } how
                ? (compiled.Read, how)
                : null;
        }

        if (Resolve(slot, scope, mayUseUnderscores: tag.Merge is not null) is not { } field)
        {
            return null;
        }

        if (field.Shape is RecordShape record)
        {
            Error("letters.not-printable", slot.Place, $"\"{field.Path}\" is not a single value.", "it has " + string.Join(", ", record.Fields.Select(inner => Scope.Shown(inner.Name))));
            return null;
        }

        if (field.Shape is ListShape)
        {
            Error("letters.not-printable", slot.Place, $"\"{field.Path}\" is a list.", $"repeat it: {{{{#each {field.Path}}}}} … {{{{/each}}}}");
            return null;
        }

        return FormatOf(slot, field.Shape) is { } format ? (field.Reader.Read, format) : null;
    }

    /// <summary>The list that a loop repeats, or null after a finding.</summary>
    public ResolvedField? List(Slot slot, Scope scope)
    {
        if (!IsPath(slot.Tag.Expression))
        {
            Error("letters.not-a-list", slot.Place, $"\"{slot.Tag.Expression}\" is not the name of a list.", "write {{#each name}}");
            return null;
        }

        var field = Resolve(slot, scope, mayUseUnderscores: false);
        if (field is { Shape: not ListShape } && field.Shape != ScalarShape.Anything)
        {
            Error("letters.not-a-list", slot.Place, $"\"{field.Path}\" is no list but {field.Shape.Name}.", "only lists can be repeated; use {{#if …}} for a choice");
            return null;
        }

        return field;
    }

    /// <summary>The condition of a choice, or null after a finding. A name alone asks whether it is filled in.</summary>
    public Func<object?[], bool>? Condition(Slot slot, Scope scope)
    {
        var expression = slot.Tag.Expression;
        if (!IsPath(expression) || expression is "true" or "false")
        {
            return Conditions.Compile(expression, scope, ScalarShape.Flag, file, slot.Place, this) is { } compiled
                ? frames => compiled.Read(frames) is true
                : null;
        }

        if (Resolve(slot, scope, mayUseUnderscores: false) is not { } field)
        {
            return null;
        }

        if (!field.Nullable && field.Shape is ScalarShape && field.Shape != ScalarShape.Flag && field.Shape != ScalarShape.Text && field.Shape != ScalarShape.Anything)
        {
            Error("letters.not-a-condition", slot.Place, $"\"{expression}\" ({field.Shape.Name}) is neither true nor false.", $"compare it: {{{{#if {expression} > 0}}}}");
            return null;
        }

        return frames => IsFilledIn(field.Reader.Read(frames));
    }

    /// <summary>Notes that a field is used.</summary>
    public void Use(ResolvedField field)
    {
        var used = new LetterField(field.Path, field.Shape);
        if (_used.TryAdd(field.Path, used))
        {
            _order.Add(used);
        }
    }

    public void Add(IEnumerable<Finding> more) => findings.AddRange(more);

    public void Error(string code, string place, string message, string? hint = null) => findings.Add(Finding.Error(code, file, place, message, hint));

    public static bool IsPath(string expression) =>
        expression.Length > 0 && !char.IsAsciiDigit(expression[0])
        && expression.Split('.', StringSplitOptions.TrimEntries).All(word => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c == '_'));

    private ResolvedField? Resolve(Slot slot, Scope scope, bool mayUseUnderscores)
    {
        var path = slot.Tag.Expression;
        var found = scope.TryResolve(path, out var field, out var message, out var hint)
            || (mayUseUnderscores && scope.TryResolve(path.Replace('_', '.'), out field, out _, out _));
        if (found)
        {
            Use(field!);
        }
        else if (!scope.IsUncertain)
        {
            Error("letters.unknown-field", slot.Place, message!, hint);
        }

        return field;
    }

    private ValueFormat? FormatOf(Slot slot, Shape shape)
    {
        if (ValueFormat.Of(slot.Tag, shape, out var message, out var hint) is { } format)
        {
            return format;
        }

        Error("letters.bad-format", slot.Place, message!, hint);
        return null;
    }

    private static bool IsFilledIn(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        ICollection list => list.Count > 0,
        IEnumerable list => list.Cast<object?>().Any(),
        _ => true,
    };
}
