using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dunning.Rules.Language.Binding;

/// <summary>Casts between numbers, letters and choices; and to a type that a value has by itself.</summary>
internal sealed partial class Binder
{
    private Node? Cast(CastExpressionSyntax syntax)
    {
        if (Bind(syntax.Expression) is not { } value)
        {
            return null;
        }

        var (type, nullable) = syntax.Type is NullableTypeSyntax optional ? (optional.ElementType, true) : (syntax.Type, false);
        var name = type.ToString();
        var shape = ScalarShape.All.FirstOrDefault(scalar => scalar.Name == name && scalar != ScalarShape.Anything) ?? (Shape?)Enumeration(name);
        if (shape is null)
        {
            return Refuse(syntax, $"A value can not be cast to \"{name}\".", "casts go to int, long, decimal, double, char, and choices");
        }

        var missing = nullable && shape.Clr.IsValueType;
        if (conversions.To(value, shape, missing || value.IsNull) is { } converted && !(value.IsNull && shape.Clr.IsValueType && !nullable))
        {
            return converted is ConstantNode constant ? new ConstantNode(constant.Value, constant.Shape, ExtentOf(syntax)) : converted;
        }

        return IsNumeric(value.Shape) && IsNumeric(shape)
            ? new CastNode(value, shape, missing, ExtentOf(syntax))
            : value.Shape.Clr == shape.Clr && value.Nullable && !missing && !value.IsNull
                ? new CastNode(value, shape, false, ExtentOf(syntax))
                : Fail("rules.wrong-type", ExtentOf(syntax), $"{Describe(value)} can not be cast to {Describe(shape)}.");
    }

    private static bool IsNumeric(Shape shape) => ScalarShape.IsNumber(shape) || shape == ScalarShape.Letter || shape is EnumShape;
}
