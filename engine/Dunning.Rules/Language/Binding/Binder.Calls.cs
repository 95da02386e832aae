using System.Linq.Expressions;
using Dunning.Core.Findings;
using Dunning.Rules.Language.Members;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Language.Binding;

/// <summary>Calls: host functions, members of the table, list methods, and the dialects' own functions.</summary>
internal sealed partial class Binder
{
    private Node? Call(InvocationExpressionSyntax syntax)
    {
        if (syntax.Expression is MemberAccessExpressionSyntax { RawKind: not (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleMemberAccessExpression })
        {
            return Refuse(syntax, "Members are named with a dot.");
        }

        if (Arguments(syntax.ArgumentList) is not { } arguments)
        {
            return null;
        }

        if (HostFunctions(syntax.Expression) is { Count: > 0 } functions)
        {
            return HostCall(functions, arguments, syntax);
        }

        switch (syntax.Expression)
        {
            case IdentifierNameSyntax name:
                return DialectCall(name.Identifier.ValueText, arguments, syntax);
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access when TypeOf(access.Expression) is { } type:
                return StaticCall(type, name.Identifier.ValueText, arguments, syntax);
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access:
                return Bind(access.Expression) is { } receiver ? MethodCall(receiver, name, arguments, syntax) : null;
            case MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } when guarded is { } present:
                return MethodCall(present, name, arguments, syntax);
            default:
                return Refuse(syntax, $"\"{Shorten(syntax.Expression)}\" can not be called.");
        }
    }

    private ExpressionSyntax[]? Arguments(BaseArgumentListSyntax list)
    {
        var arguments = new ExpressionSyntax[list.Arguments.Count];
        var plain = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = list.Arguments[i];
            arguments[i] = argument.Expression;
            if (argument.NameColon is not null || !argument.RefKindKeyword.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.None))
            {
                Refuse(argument, "Arguments are plain values, without names or ref.");
                plain = false;
            }
        }

        return plain ? arguments : null;
    }

    private List<HostFunction> HostFunctions(ExpressionSyntax callee)
    {
        if (vocabulary.Functions.Count == 0 || DottedName(callee) is not { } name)
        {
            return [];
        }

        var comparison = settings.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return [.. vocabulary.Functions.Where(function => function.Name.Equals(name, comparison))];
    }

    // A host function may have a name with dots: "Calendar.IsBusinessDay".
    private static string? DottedName(ExpressionSyntax callee) => callee switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access when DottedName(access.Expression) is { } owner => owner + "." + name.Identifier.ValueText,
        _ => null,
    };

    private Node? HostCall(List<HostFunction> functions, ExpressionSyntax[] syntaxes, SyntaxNode syntax)
    {
        if (BindAll(syntaxes) is not { } arguments)
        {
            return null;
        }

        var signatures = functions.Select(HostSignature.Of).ToArray();
        return Resolve(signatures, signature => signature.Parameters, arguments) is { } found
            ? new CallNode(found.Arguments, found.Chosen.Result, found.Chosen.Nullable, ExtentOf(syntax), found.Chosen.Lower)
            : NoOverload(functions[0].Name, arguments, signatures.Select(signature => signature.Parameters), syntax);
    }

    private Node? StaticCall(string type, string name, ExpressionSyntax[] syntaxes, SyntaxNode syntax)
    {
        if (type is "string" or "String" && name.Equals("Join", settings.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        {
            return JoinCall(syntaxes, syntax);
        }

        var members = Table.Statics(type, name, settings.IgnoreCase);
        if (name == "new" || members.Count == 0 || members[0].IsProperty)
        {
            return Fail(
                "rules.unknown-member", ExtentOf(syntax), $"{type} has no function \"{name}\" that expressions may use.",
                Suggestion.Hint(name, Table.StaticNames(type).Where(known => known != "new")));
        }

        return TableCall(type + "." + name, members, syntaxes, syntax);
    }

    private Node? TableCall(string written, IReadOnlyList<Member> members, ExpressionSyntax[] syntaxes, SyntaxNode syntax, Node? receiver = null)
    {
        if (BindAll(syntaxes) is not { } bound)
        {
            return null;
        }

        Node[] arguments = receiver is null ? bound : [receiver, .. bound];
        return Resolve(members, member => member.Parameters, arguments) is { } found
            ? new CallNode(found.Arguments, found.Chosen.Result, found.Chosen.Nullable, ExtentOf(syntax), found.Chosen.Lower) { Name = written[(written.LastIndexOf('.') + 1)..] }
            : NoOverload(written, bound, members.Select(member => receiver is null ? member.Parameters : [.. member.Parameters.Skip(1)]), syntax);
    }

    private Node? JoinCall(ExpressionSyntax[] syntaxes, SyntaxNode syntax)
    {
        if (BindAll(syntaxes) is not { } arguments)
        {
            return null;
        }

        return arguments is [var separator, { Shape: ListShape { Item: ScalarShape or EnumShape } } list] && separator.Shape == ScalarShape.Text
            ? new CallNode([separator, list], ScalarShape.Text, false, ExtentOf(syntax), a => Expression.Call(
                typeof(TextOperations), nameof(TextOperations.JoinAll), null, a[0],
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Cast), [typeof(object)], a[1])))
            : Fail("rules.wrong-type", ExtentOf(syntax), "string.Join wants a separator and a list of single values.");
    }

    private Node? MethodCall(Node receiver, IdentifierNameSyntax nameSyntax, ExpressionSyntax[] syntaxes, SyntaxNode syntax)
    {
        var name = nameSyntax.Identifier.ValueText;
        var extent = ExtentOf(syntax);
        var at = new Extent(ExtentOf(nameSyntax).Start, extent.End);
        var comparison = settings.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (receiver.Shape is ListShape)
        {
            return ListCall(receiver, name, syntaxes, syntax);
        }

        if (receiver.Nullable && receiver.Shape.Clr.IsValueType)
        {
            return name.Equals("GetValueOrDefault", comparison) ? ValueOrDefault(receiver, syntaxes, syntax)
                : name.Equals("ToString", comparison) && syntaxes.Length == 0 ? Text(receiver)
                : Fail("rules.may-be-missing", at, $"\"{receiver.Extent.Of(text.Source)}\" may be missing, so \"{name}\" can not be asked of it.", "use .HasValue and .Value, or ?.");
        }

        if (name.Equals("Equals", comparison) && syntaxes.Length == 1 && receiver.Shape != ScalarShape.Text && receiver.Shape is ScalarShape or EnumShape)
        {
            return Bind(syntaxes[0]) is { } other ? Comparison(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EqualsExpression, receiver, other, syntax) : null;
        }

        if (receiver.Shape is EnumShape choice && name.Equals("ToString", comparison) && syntaxes.Length == 0)
        {
            return EnumText(receiver, choice);
        }

        var members = Table.Instances(receiver.Shape, name, settings.IgnoreCase).Where(member => !member.IsProperty).ToArray();
        if (members.Length > 0)
        {
            return TableCall(name, members, syntaxes, syntax, receiver) is not { } call ? null
                : name.StartsWith("Pad", comparison) && call.Children[1] is not ConstantNode { Value: int and <= TextOperations.WidestPad }
                    ? Fail("rules.not-allowed", at, $"The width of {name} is a literal of at most 1000.")
                    : call;
        }

        return Fail(
            "rules.unknown-member", at, $"{Describe(receiver.Shape)} has no function \"{name}\" that expressions may use.",
            Suggestion.Hint(name, Table.InstanceNames(receiver.Shape)));
    }

    private Node? ValueOrDefault(Node receiver, ExpressionSyntax[] syntaxes, SyntaxNode syntax)
    {
        if (syntaxes.Length == 1)
        {
            return Coalesce(receiver, Bind(syntaxes[0]), syntax);
        }

        return new CallNode([receiver], receiver.Shape, false, ExtentOf(syntax), a => Expression.Call(a[0], "GetValueOrDefault", null));
    }

    private Node? Index(ElementAccessExpressionSyntax syntax) => Bind(syntax.Expression) is { } receiver ? Index(receiver, syntax.ArgumentList, syntax) : null;

    private Node? Index(Node receiver, BracketedArgumentListSyntax list, SyntaxNode syntax)
    {
        if (Arguments(list) is not [var argument])
        {
            return Refuse(syntax, "An index is one whole number.");
        }

        if (Bind(argument) is not { } index)
        {
            return null;
        }

        if (index.Shape != ScalarShape.Whole || index.Nullable)
        {
            return Fail("rules.wrong-type", index.Extent, $"An index is a whole number (int), not {Describe(index)}.");
        }

        return receiver.Shape switch
        {
            ListShape items => new CallNode([receiver, index], items.Item, items.NullableItem, ExtentOf(syntax), a =>
                Expression.Call(typeof(Sequences), nameof(Sequences.ElementAt), [items.ItemClr], a)),
            _ when receiver.Shape == ScalarShape.Text => new CallNode([receiver, index], ScalarShape.Letter, false, ExtentOf(syntax), a =>
                Expression.Property(a[0], "Chars", a[1])),
            _ => Fail("rules.wrong-type", receiver.Extent, $"{Describe(receiver)} has no items to take one of."),
        };
    }

    private Node? New(ObjectCreationExpressionSyntax syntax)
    {
        var type = syntax.Type.ToString();
        var members = type is "DateTime" or "DateOnly" or "DateTimeOffset" or "TimeSpan" ? Table.Statics(type, "new", ignoreCase: false) : [];
        return members.Count > 0 && syntax is { Initializer: null, ArgumentList: { } list } && Arguments(list) is { } arguments
            ? TableCall("new " + type, members, arguments, syntax)
            : Refuse(syntax, $"\"new {type}\" can not be used in expressions.", "only DateTime, DateOnly, DateTimeOffset and TimeSpan can be made");
    }

    private Node[]? BindAll(IEnumerable<ExpressionSyntax> syntaxes)
    {
        Node?[] nodes = [.. syntaxes.Select(Bind)];
        return Array.TrueForAll(nodes, node => node is not null) ? [.. nodes.OfType<Node>()] : null;
    }

    /// <summary>The overload whose parameters the arguments reach with the least conversion; the first of equals.</summary>
    private (T Chosen, Node[] Arguments)? Resolve<T>(IEnumerable<T> overloads, Func<T, IReadOnlyList<Parameter>> parametersOf, Node[] arguments)
        where T : class
    {
        var best = int.MaxValue;
        T? chosen = null;
        foreach (var overload in overloads)
        {
            if (Cost(parametersOf(overload), arguments) is { } cost && cost < best)
            {
                (best, chosen) = (cost, overload);
            }
        }

        if (chosen is null)
        {
            return null;
        }

        var parameters = parametersOf(chosen);
        return (chosen, [.. arguments.Select((argument, index) => conversions.To(argument, parameters[index].Shape, parameters[index].Nullable)!)]);
    }

    private int? Cost(IReadOnlyList<Parameter> parameters, Node[] arguments)
    {
        if (parameters.Count != arguments.Length)
        {
            return null;
        }

        var total = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (conversions.Cost(arguments[i], parameters[i].Shape, parameters[i].Nullable) is not { } cost)
            {
                return null;
            }

            total += cost;
        }

        return total;
    }

    private Node? NoOverload(string name, Node[] arguments, IEnumerable<IReadOnlyList<Parameter>> signatures, SyntaxNode syntax)
    {
        var wanted = signatures.Select(parameters => "(" + string.Join(", ", parameters.Select(parameter => parameter.Shape.Name)) + ")").Distinct().Take(4);
        return Fail(
            "rules.wrong-arguments",
            ExtentOf(syntax),
            $"{name} does not take ({string.Join(", ", arguments.Select(argument => argument.IsNull ? "null" : argument.Shape.Name + (argument.Nullable && argument.Shape.Clr.IsValueType ? "?" : "")))}).",
            "it takes " + string.Join(" or ", wanted));
    }
}
