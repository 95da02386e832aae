using System.Linq.Expressions;
using System.Reflection;
using Dunning.Rules.Language.Members;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Binding;

/// <summary>A host function with the shapes of its parameters and result.</summary>
internal sealed class HostSignature
{
    private readonly Delegate body;

    private HostSignature(Delegate body, IReadOnlyList<Parameter> parameters, Shape result, bool nullable)
    {
        this.body = body;
        Parameters = parameters;
        Result = result;
        Nullable = nullable;
    }

    public IReadOnlyList<Parameter> Parameters { get; }

    public Shape Result { get; }

    public bool Nullable { get; }

    public static HostSignature Of(HostFunction function)
    {
        var invoke = function.Body.GetType().GetMethod("Invoke")!;
        var result = ShapeOf(function, invoke.ReturnType);
        return new HostSignature(
            function.Body, [.. invoke.GetParameters().Select((ParameterInfo parameter) => ShapeOf(function, parameter.ParameterType))], result.Shape, result.Nullable);
    }

    public Expression Lower(Expression[] arguments) => Expression.Invoke(Expression.Constant(body), arguments);

    private static Parameter ShapeOf(HostFunction function, Type type) =>
        Parameter.Of(type) ?? throw new ArgumentException($"Host function \"{function.Name}\" uses {type.Name}, which expressions do not know.");
}
