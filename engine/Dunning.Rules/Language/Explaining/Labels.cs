using System.Linq.Expressions;
using Dunning.Rules.Language.Trees;
using Dunning.Rules.Types;

namespace Dunning.Rules.Language.Explaining;

/// <summary>What a field is called, and whether a number is money.</summary>
internal static class Labels
{
    private const string PlainNumber = "#,0.####";

    public static Field? FieldOf(Node node) => node switch
    {
        FieldNode field => field.Field,
        InputNode input => input.Field,
        ConvertNode convert => FieldOf(convert.Value),
        _ => null,
    };

    public static string? Of(Node node, bool isDutch) => FieldOf(node) is not { } field ? null
        : (isDutch ? field.Description : field.EnglishDescription ?? field.Description)?.TrimEnd('.') ?? (field.Aliases.Count > 0 ? field.Aliases[0] : null);

    /// <summary>How the values of a comparison are written: as the field says; a decimal that is no money as a plain number.</summary>
    public static string? FormatOf(Node left, Node right) =>
        FieldOf(left)?.Format ?? FieldOf(right)?.Format
        ?? (left.Shape == ScalarShape.Amount && !IsMoney(left) && !IsMoney(right) ? PlainNumber : null);

    /// <summary>Whether it is the same whatever the inputs are, so that its value says all.</summary>
    public static bool IsFixed(Node node) => node is ConstantNode || (node is CallNode or ConvertNode or CastNode && node.Children.All(IsFixed));

    // An amount is money unless its field says otherwise; money times or by a number is money, money by money is not.
    private static bool IsMoney(Node node) => node.Shape == ScalarShape.Amount && node switch
    {
        FieldNode or InputNode => FieldOf(node)!.Format is null,
        ItemNode => true,
        ConvertNode { Value: var value } => IsMoney(value),
        OperationNode { Kind: ExpressionType.MultiplyChecked, Right: { } right } times => IsMoney(times.Left) != IsMoney(right),
        OperationNode { Kind: ExpressionType.Divide or ExpressionType.Modulo, Right: { } right } by => IsMoney(by.Left) && !IsMoney(right),
        CallNode { Name: "ToDecimal" or "Parse" } => false,
        LambdaNode lambda => IsMoney(lambda.Body),
        GuardNode guard => IsMoney(guard.Rest),
        _ => node.Children.Any(IsMoney),
    };
}
