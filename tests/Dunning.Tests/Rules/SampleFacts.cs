using System.ComponentModel;
using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Tests.Rules;

internal enum SampleStatus
{
    Open,
    PartlyPaid,
    Paid,
}

internal sealed record SampleAddress(string City, string? Extra);

internal sealed record SampleLine(string Sku, int Quantity, decimal Price);

internal sealed record SampleInvoice
{
    public string Number { get; init; } = "2026-042";

    [Description("openstaand")]
    public decimal OpenAmount { get; init; } = 1240m;

    public int DaysOverdue { get; init; } = 21;

    public SampleStatus Status { get; init; } = SampleStatus.PartlyPaid;

    public DateOnly DueDate { get; init; } = new(2026, 11, 9);

    public DateOnly? Promised { get; init; }

    public decimal? Discount { get; init; }

    public string? Dispute { get; init; }

    public double Score { get; init; } = 0.25;

    public bool Blocked { get; init; }

    public SampleAddress? Address { get; init; }

    public IReadOnlyList<SampleLine> Lines { get; init; } = [new("A-1", 2, 100m), new("B-2", 5, 50.5m)];

    public List<string> Tags { get; init; } = ["b2b", "recurring"];

    public IReadOnlyList<decimal?> Parts { get; init; } = [1m, null, 2m];
}

internal static class SampleFacts
{
    public static Vocabulary Vocabulary { get; } = Vocabulary.Empty
        .With(new Field("invoice", RecordShape.Of<SampleInvoice>()))
        .With(new Field("client", RecordShape.Define("Client",
        [
            new Field("Segment", ScalarShape.Text, Description: "klantsegment"),
            new Field("Minimum", ScalarShape.Amount) { Aliases = ["ondergrens"] },
            new Field("MaxLevel", ScalarShape.Whole, Nullable: true),
        ])))
        .With(new Field("today", ScalarShape.Day))
        .With(new HostFunction("DaysBetween", (DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber, "Days from one day to another."));

    public static object?[] Values(SampleInvoice? invoice = null) =>
    [
        invoice ?? new SampleInvoice(),
        new RecordValue((RecordShape)Vocabulary.Inputs[1].Shape, ["zakelijk", 500m, null]),
        new DateOnly(2026, 11, 30),
    ];

    public static CompiledExpression Compiled(string text, ExpressionSettings? settings = null)
    {
        var compilation = ExpressionCompiler.Compile(text, Vocabulary, settings ?? new ExpressionSettings());
        return compilation.Expression ?? throw new InvalidOperationException(text + ": " + string.Join("; ", compilation.Findings));
    }
}
