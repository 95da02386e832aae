using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Tests.Rules;

/// <summary>Plain inputs of every kind, the same for our language and for C#.</summary>
internal static class OracleFacts
{
    /// <summary>As C# declares them.</summary>
    public const string Parameters =
        "int i, int k, long n, decimal a, decimal b, double r, string s, string? t, bool p, bool q, int? m, decimal? d, DateOnly u, DateOnly v, IReadOnlyList<int> xs, IReadOnlyList<int> ws, IReadOnlyList<decimal> ys";

    public static Vocabulary Vocabulary { get; } = Vocabulary.Empty
        .With(new Field("i", ScalarShape.Whole)).With(new Field("k", ScalarShape.Whole)).With(new Field("n", ScalarShape.Long))
        .With(new Field("a", ScalarShape.Amount)).With(new Field("b", ScalarShape.Amount)).With(new Field("r", ScalarShape.Real))
        .With(new Field("s", ScalarShape.Text)).With(new Field("t", ScalarShape.Text, Nullable: true))
        .With(new Field("p", ScalarShape.Flag)).With(new Field("q", ScalarShape.Flag))
        .With(new Field("m", ScalarShape.Whole, Nullable: true)).With(new Field("d", ScalarShape.Amount, Nullable: true))
        .With(new Field("u", ScalarShape.Day)).With(new Field("v", ScalarShape.Day))
        .With(new Field("xs", new ListShape(ScalarShape.Whole))).With(new Field("ws", new ListShape(ScalarShape.Whole))).With(new Field("ys", new ListShape(ScalarShape.Amount)));

    /// <summary>Ordinary values, and values at the edges.</summary>
    public static object?[] Values(Random random) =>
    [
        One<object>(random, 0, 3, -8, 21, int.MaxValue, int.MinValue), One<object>(random, 1, 2, 0, -1), One<object>(random, 0L, 12L, long.MaxValue, -4L),
        One<object>(random, 0m, 12.345m, -7.5m, decimal.MaxValue), One<object>(random, 1m, 0.5m, 3m), One<object>(random, 0.0, 2.5, -1e300, double.NaN),
        One<object>(random, "a1", "", " Abc ", "x-yz"), One<object?>(random, null, "t", "aa"), random.Next(2) == 0, random.Next(2) == 0,
        One<object?>(random, null, 4, int.MaxValue), One<object?>(random, null, 2.5m), new DateOnly(2026, 1, 31), One<object>(random, new DateOnly(2024, 2, 29), DateOnly.MaxValue),
        One<object>(random, new[] { 3, 1, 2 }, Array.Empty<int>(), new[] { 5, 5, -1, int.MaxValue }), new[] { 2, 4 }, One<object>(random, new[] { 1.5m, 2m }, Array.Empty<decimal>()),
    ];

    private static T One<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
