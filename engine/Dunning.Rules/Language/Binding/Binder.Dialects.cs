using Dunning.Core.Findings;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Language.Binding;

/// <summary>What only a dialect has: <c>iif</c>, <c>np</c>, <c>new (x as Name)</c>; <c>getVariable('x')</c>.</summary>
internal sealed partial class Binder
{
    private Node? DialectCall(string name, ExpressionSyntax[] arguments, InvocationExpressionSyntax syntax)
    {
        var known = false;
        var node = settings.Dialect switch
        {
            Dialect.DynamicLinq => DynamicLinqCall(name, arguments, syntax, out known),
            Dialect.JavaScript => ScriptCall(name, arguments, syntax, out known),
            _ => null,
        };
        return known
            ? node
            : Fail("rules.unknown-function", ExtentOf(syntax), $"There is no function \"{name}\".", Suggestion.Hint(name, vocabulary.Functions.Select(function => function.Name)));
    }

    private Node? DynamicLinqCall(string name, ExpressionSyntax[] arguments, InvocationExpressionSyntax syntax, out bool known)
    {
        known = true;
        switch (name.ToUpperInvariant(), arguments.Length)
        {
            case ("IIF", 3):
                return Choice(arguments[0], arguments[1], arguments[2], syntax);
            case ("ISNULL", 2):
                return Bind(arguments[0]) is { } value && Bind(arguments[1]) is { } fallback
                    ? value.Shape.Clr.IsValueType && !value.Nullable ? value : Coalesce(value, fallback, syntax)
                    : null;
            case ("NP", 1 or 2):
                return NullPropagated(arguments, syntax);
        }

        if (name is "DateTime" or "DateOnly" or "TimeSpan" && arguments.Length > 1)
        {
            return TableCall(name, Table.Statics(name, "new", ignoreCase: false), arguments, syntax);
        }

        var conversion = name switch
        {
            "int" or "Int32" => ("Convert", "ToInt32"),
            "long" or "Int64" => ("Convert", "ToInt64"),
            "decimal" or "Decimal" => ("Convert", "ToDecimal"),
            "double" or "Double" => ("Convert", "ToDouble"),
            "string" or "String" => ("Convert", "ToString"),
            "bool" or "Boolean" => ("Convert", "ToBoolean"),
            "DateTime" or "DateOnly" or "Guid" => (name, "Parse"),
            _ => default,
        };
        if (conversion.Item1 is null || arguments.Length != 1)
        {
            known = false;
            return null;
        }

        return TableCall(name, Table.Statics(conversion.Item1, conversion.Item2, ignoreCase: false), arguments, syntax);
    }

    // np(a.b.c) is a?.b?.c; np(a.b.c, x) is a?.b?.c ?? x.
    private Node? NullPropagated(ExpressionSyntax[] arguments, SyntaxNode syntax)
    {
        if (Propagate(arguments[0]) is not { } value)
        {
            return null;
        }

        if (arguments.Length == 1)
        {
            return value;
        }

        return Bind(arguments[1]) is { } fallback ? value.Shape.Clr.IsValueType && !value.Nullable ? value : Coalesce(value, fallback, syntax) : null;
    }

    private Node? Propagate(ExpressionSyntax syntax)
    {
        if (syntax is not MemberAccessExpressionSyntax access || TypeOf(access.Expression) is not null)
        {
            return Bind(syntax);
        }

        if (Propagate(access.Expression) is not { } receiver)
        {
            return null;
        }

        if (receiver.Shape.Clr.IsValueType && !receiver.Nullable)
        {
            return Member(receiver, access.Name, access);
        }

        var item = new ItemNode("present", receiver.Shape, false, receiver.Extent, receiver.Path);
        return Member(item, access.Name, access) is { } member ? new GuardNode(receiver, item, member, ExtentOf(syntax)) : null;
    }

    private RecordNode? NewRecord(ImplicitObjectCreationExpressionSyntax syntax)
    {
        var fields = syntax.ArgumentList.Arguments.Select(argument => argument.Expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Right: IdentifierNameSyntax name } named
            ? (Name: name.Identifier.ValueText, Value: named.Left)
            : (Name: NameOf(argument.Expression), Value: argument.Expression));
        return syntax.Initializer is null ? NewRecord([.. fields], syntax) : (RecordNode?)Refuse(syntax, $"\"{Shorten(syntax)}\" can not be used in expressions.");
    }

    private RecordNode? NewRecord(AnonymousObjectCreationExpressionSyntax syntax) => NewRecord(
        [.. syntax.Initializers.Select(part => (Name: part.NameEquals?.Name.Identifier.ValueText ?? NameOf(part.Expression), Value: part.Expression))], syntax);

    private RecordNode? NewRecord(IReadOnlyList<(string? Name, ExpressionSyntax Value)> parts, SyntaxNode syntax)
    {
        if (parts.Count == 0 || parts.Any(part => part.Name is null) || parts.DistinctBy(part => part.Name).Count() < parts.Count)
        {
            Refuse(syntax, "Every field of a new record has a name of its own.");
            return null;
        }

        if (BindAll([.. parts.Select(part => part.Value)]) is not { } values)
        {
            return null;
        }

        var shape = RecordShape.Define("record", [.. parts.Zip(values, (part, value) => new Field(part.Name!, value.Shape, value.Nullable))]);
        return new RecordNode(shape, values, ExtentOf(syntax));
    }

    private static string? NameOf(ExpressionSyntax syntax) => syntax switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    // getVariable('x'), getX(), getInput('x'): fields of the inputs "variables" and "inputs".
    private Node? ScriptCall(string name, ExpressionSyntax[] arguments, SyntaxNode syntax, out bool known)
    {
        known = true;
        switch (name)
        {
            case "getVariable" or "getInput" when arguments is [LiteralExpressionSyntax { Token.Value: string wanted }]:
                var record = name == "getVariable" ? "variables" : "inputs";
                return ScriptField(record, field => field == wanted)
                    ?? Fail(
                        "rules.unknown-name", ExtentOf(syntax), $"There is no {(record == "inputs" ? "input" : "variable")} \"{wanted}\".",
                        Suggestion.Hint(wanted, ScriptNames(record)));
            case "getVariable" or "getInput":
                return Fail("rules.wrong-arguments", ExtentOf(syntax), $"{name} takes one name between quotes.");
        }

        if (name.Length > 3 && name.StartsWith("get", StringComparison.Ordinal) && arguments.Length == 0)
        {
            var rest = name[3..];
            bool Matches(string field) => field == rest || (field.Length > 0 && char.ToUpperInvariant(field[0]) + field[1..] == rest);
            return ScriptField("variables", Matches)
                ?? ScriptField("inputs", Matches)
                ?? Fail(
                    "rules.unknown-name", ExtentOf(syntax), $"There is no variable or input for \"{name}()\".",
                    Suggestion.Hint(name, ScriptNames("variables").Concat(ScriptNames("inputs")).Where(field => field.Length > 0).Select(field => "get" + char.ToUpperInvariant(field[0]) + field[1..])));
        }

        known = false;
        return null;

        Node? ScriptField(string record, Func<string, bool> matches) =>
            vocabulary.IndexOf(record) is var index and >= 0 && vocabulary.Inputs[index] is { Shape: RecordShape shape } input
            && shape.Fields.FirstOrDefault(field => matches(field.Name)) is { } field
                ? new FieldNode(new InputNode(vocabulary.SlotAt(index), input, ExtentOf(syntax)), field, ExtentOf(syntax))
                : null;
    }

    private IEnumerable<string> ScriptNames(string record) =>
        vocabulary.IndexOf(record) is var index and >= 0 && vocabulary.Inputs[index].Shape is RecordShape shape ? shape.Fields.Select(field => field.Name) : [];
}
