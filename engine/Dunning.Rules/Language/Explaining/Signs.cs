using System.Linq.Expressions;

namespace Dunning.Rules.Language.Explaining;

/// <summary>Comparisons as expressions write them.</summary>
internal static class Signs
{
    public static string Of(ExpressionType kind) => kind switch
    {
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        _ => ">=",
    };

    /// <summary>With the sides exchanged.</summary>
    public static string Turned(ExpressionType kind) => Of(kind switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        _ => kind,
    });
}
