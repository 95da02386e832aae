using System.Linq.Expressions;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Members;

/// <summary>One allowed member: its parameters (the receiver first, when it has one) and what it does.</summary>
internal sealed class Member
{
    private readonly LambdaExpression body;

    public Member(LambdaExpression body, bool isProperty)
    {
        this.body = body;
        IsProperty = isProperty;
        Parameters = [.. body.Parameters.Select(parameter => Parameter.Of(parameter.Type)!)];
        (Result, Nullable) = Parameter.Of(body.ReturnType)!;
    }

    public bool IsProperty { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    public Shape Result { get; }

    public bool Nullable { get; }

    /// <summary>The body with the arguments in place of its parameters.</summary>
    /// <remarks>A text that a function goes through is paid for from the evaluation's budget.</remarks>
    public Expression Lower(Expression[] arguments) =>
        new Replacement(body.Parameters, IsProperty ? arguments : [.. arguments.Select((argument, index) => body.Parameters[index].Type == typeof(string) && argument is not ConstantExpression ? Paid(argument) : argument)])
            .Visit(body.Body);

    private static MethodCallExpression Paid(Expression text) => Expression.Call(typeof(Budget), nameof(Budget.Read), null, text);

    private sealed class Replacement(IReadOnlyList<ParameterExpression> parameters, Expression[] arguments) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                if (parameters[i] == node)
                {
                    return arguments[i];
                }
            }

            return node;
        }
    }
}
