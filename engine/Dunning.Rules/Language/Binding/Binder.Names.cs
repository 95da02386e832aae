using System.Linq.Expressions;
using Dunning.Core.Findings;
using Dunning.Rules.Language.Members;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Language.Binding;

/// <summary>Names: inputs, items of lambdas, fields, and the few types of the table.</summary>
internal sealed partial class Binder
{
    private Node? Name(IdentifierNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var before = findings.All.Count;
        if (Value(name, syntax) is { } value)
        {
            return value;
        }

        if (findings.All.Count > before)
        {
            return null;
        }

        return Fail(
            "rules.unknown-name", ExtentOf(syntax), $"There is no \"{name}\" here.",
            Suggestion.Hint(name, KnownNames()) ?? Known(vocabulary.Inputs));
    }

    /// <summary>The value of a bare name, or null when no value is called so.</summary>
    private Node? Value(string name, SyntaxNode syntax)
    {
        var comparison = settings.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (items.FirstOrDefault(item => item.Name.Equals(name, comparison)) is { } item)
        {
            return item;
        }

        if (IsDynamicLinq && name == "it" && implicits.TryPeek(out var current))
        {
            return current;
        }

        if (Only(Naming.Find(vocabulary.Inputs, name, settings.IgnoreCase), name, syntax) is { } input)
        {
            return new InputNode(SlotOf(input), input, ExtentOf(syntax));
        }

        return ImplicitField(name, syntax);
    }

    // Dynamic LINQ: Any(Qty > 2) speaks of the items; a single input's fields may be named without it.
    private FieldNode? ImplicitField(string name, SyntaxNode syntax)
    {
        foreach (var item in implicits)
        {
            if (item.Shape is RecordShape record && Only(record.Named(name, settings.IgnoreCase), name, syntax) is { } field)
            {
                return new FieldNode(item, field, ExtentOf(syntax));
            }
        }

        if (settings.Root is { } root && vocabulary.IndexOf(root) is var index and >= 0
            && vocabulary.Inputs[index] is { Shape: RecordShape shape } input
            && Only(shape.Named(name, settings.IgnoreCase), name, syntax) is { } found)
        {
            return new FieldNode(new InputNode(vocabulary.SlotAt(index), input, ExtentOf(syntax)), found, ExtentOf(syntax));
        }

        return null;
    }

    private int SlotOf(Field input)
    {
        for (var index = 0; index < vocabulary.Inputs.Count; index++)
        {
            if (ReferenceEquals(vocabulary.Inputs[index], input))
            {
                return vocabulary.SlotAt(index);
            }
        }

        return -1;
    }

    private Field? Only(IReadOnlyList<Field> found, string name, SyntaxNode syntax)
    {
        if (found.Count > 1)
        {
            Fail("rules.ambiguous-name", ExtentOf(syntax), $"\"{name}\" may mean {string.Join(" or ", found.Select(field => field.Name))}.", "write it exactly");
        }

        return found.Count == 1 ? found[0] : null;
    }

    private Node? Access(MemberAccessExpressionSyntax syntax)
    {
        if (TypeOf(syntax.Expression) is { } type)
        {
            return StaticValue(type, syntax.Name.Identifier.ValueText, syntax);
        }

        return Bind(syntax.Expression) is { } receiver ? Member(receiver, syntax.Name, syntax) : null;
    }

    /// <summary>The type of the table that an expression names, unless a value is called so.</summary>
    private string? TypeOf(ExpressionSyntax syntax)
    {
        var name = syntax switch
        {
            PredefinedTypeSyntax predefined => predefined.Keyword.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        if (name is null || (syntax is IdentifierNameSyntax && IsValue(name)))
        {
            return null;
        }

        return Table.TypeName(name, settings.IgnoreCase) ?? Enumeration(name)?.Name;
    }

    private bool IsValue(string name)
    {
        var comparison = settings.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return items.Any(item => item.Name.Equals(name, comparison))
            || Naming.Find(vocabulary.Inputs, name, ignoreCase: false).Count > 0
            || implicits.Any(item => item.Shape is RecordShape record && record.Named(name, ignoreCase: false).Count > 0);
    }

    private EnumShape? Enumeration(string name) =>
        MemberTable.Enumerations.Concat(EnumShapes.In(vocabulary)).FirstOrDefault(shape => shape.Name == name);

    private Node? StaticValue(string type, string name, SyntaxNode syntax)
    {
        if (Enumeration(type) is { } choice)
        {
            return choice.Find(name, settings.IgnoreCase) is { } value
                ? new ConstantNode(value, choice, ExtentOf(syntax))
                : Fail("rules.unknown-member", ExtentOf(syntax), $"{type} has no \"{name}\".", Suggestion.Hint(name, choice.Names) ?? "known are " + string.Join(", ", choice.Names));
        }

        if (type == "DateTime" && name is "Now" or "Today" or "UtcNow")
        {
            return Clock(name, syntax);
        }

        var member = Table.Statics(type, name, settings.IgnoreCase).FirstOrDefault(member => member.IsProperty);
        return member is null
            ? Fail("rules.unknown-member", ExtentOf(syntax), $"{type} has no \"{name}\" that expressions may use.", Suggestion.Hint(name, Table.StaticNames(type)))
            : new CallNode([], member.Result, member.Nullable, ExtentOf(syntax), member.Lower);
    }

    // An expression has no clock of its own: the same facts must give the same answer tomorrow.
    private Node? Clock(string name, SyntaxNode syntax)
    {
        if (settings.Clock is not { } clock)
        {
            return Fail("rules.no-clock", ExtentOf(syntax), $"DateTime.{name} is not available: an expression has no clock.", "compare with an input such as \"today\"");
        }

        var method = name switch { "Today" => nameof(ClockReading.Today), "UtcNow" => nameof(ClockReading.UtcNow), _ => nameof(ClockReading.Now) };
        return new CallNode([], ScalarShape.Moment, false, ExtentOf(syntax), _ => Expression.Call(typeof(ClockReading), method, null, Expression.Constant(clock)));
    }

    private Node? Member(Node receiver, SimpleNameSyntax nameSyntax, SyntaxNode syntax)
    {
        var name = nameSyntax.Identifier.ValueText;
        var extent = ExtentOf(syntax);
        var at = new Extent(ExtentOf(nameSyntax).Start, extent.End);
        var comparison = settings.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (receiver.IsNull)
        {
            return Fail("rules.wrong-type", at, "null has no members.");
        }

        if (receiver.Nullable && receiver.Shape.Clr.IsValueType)
        {
            return name.Equals("HasValue", comparison) ? new OperationNode(ExpressionType.NotEqual, receiver, new ConstantNode(null, receiver.Shape, extent), ScalarShape.Flag, false, extent)
                : name.Equals("Value", comparison) ? new CallNode([receiver], receiver.Shape, false, extent, arguments => Expression.Property(arguments[0], "Value"))
                : Fail("rules.may-be-missing", at, $"\"{receiver.Extent.Of(text.Source)}\" may be missing, so \"{name}\" can not be asked of it.", "use .HasValue and .Value, or ?.");
        }

        switch (receiver.Shape)
        {
            case RecordShape record:
                var before = findings.All.Count;
                return Only(record.Named(name, settings.IgnoreCase), name, nameSyntax) is { } field ? new FieldNode(receiver, field, extent)
                    : findings.All.Count > before ? null
                    : Fail("rules.unknown-member", at, $"{record.Name} has no \"{name}\".", Suggestion.Hint(name, Naming.Names(record.Fields)) ?? Known(record.Fields));
            case GroupShape group when name.Equals("Key", comparison):
                return new CallNode([receiver], group.Key, group.NullableKey, extent, arguments => Expression.Property(arguments[0], "Key"));
            case ListShape list when name.Equals("Count", comparison) || name.Equals("Length", comparison):
                return Size(receiver, list, extent);
        }

        if (receiver.Shape == ScalarShape.Anything && IsLoose)
        {
            return Loosely(nameof(Loose.Member), ScalarShape.Anything, extent, receiver, new ConstantNode(name, ScalarShape.Text, at));
        }

        var member = Table.Instances(receiver.Shape, name, settings.IgnoreCase).FirstOrDefault(member => member.IsProperty);
        return member is not null
            ? new CallNode([receiver], member.Result, member.Nullable, extent, member.Lower) { Name = name }
            : Fail("rules.unknown-member", at, $"{Describe(receiver.Shape)} has no \"{name}\" that expressions may use.", Suggestion.Hint(name, Table.InstanceNames(receiver.Shape)));
    }

    private IEnumerable<string> KnownNames() =>
        Naming.Names(vocabulary.Inputs)
            .Concat(items.Select(item => item.Name))
            .Concat(vocabulary.Functions.Select(function => function.Name))
            .Concat(settings.Root is { } root && vocabulary.IndexOf(root) is var index and >= 0 && vocabulary.Inputs[index].Shape is RecordShape record ? Naming.Names(record.Fields) : [])
            .Concat(Table.TypeNames);

    private static string? Known(IReadOnlyList<Field> fields) =>
        fields.Count is 0 or > 12 ? null : "known are " + string.Join(", ", fields.Select(field => field.Name));
}
