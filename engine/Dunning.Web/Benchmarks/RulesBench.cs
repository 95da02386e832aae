using Dunning.Cases.Facts;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;

namespace Dunning.Web.Benchmarks;

/// <summary>Ten rules over the facts of a case, with result objects.</summary>
internal static class RulesBench
{
    private static readonly string[] Expressions =
    [
        "invoice.Open > 500m",
        "invoice.DaysOverdue >= 14 && invoice.DaysOverdue < 60",
        "debtor.IsConsumer == false",
        "debtor.Country == \"NL\"",
        "statement.Due > 1000m || statement.Invoices > 3",
        "history.Messages > 1",
        "history.BrokenPromises == 0",
        "invoice.Open / invoice.Amount > 0.5m",
        "invoice.DueDate < today.AddDays(-7)",
        "debtor.Name.StartsWith(\"Z\")",
    ];

    private static readonly bool[] Expected = [true, true, true, true, true, true, true, true, true, false];

    public static BenchResult Measure(long size, TimeProvider time)
    {
        var set = new RuleSetDefinition { Name = "bench", Rules = [.. Expressions.Select((text, index) => new RuleDefinition { Name = "R" + index.ToString(System.Globalization.CultureInfo.InvariantCulture), Expression = text })] };
        var compilation = RuleSetCompiler.Compile(set, CaseVocabulary.Words, new RuleSettings());
        if (compilation.Findings.Count > 0)
        {
            throw new InvalidOperationException(string.Join("; ", compilation.Findings));
        }

        var rules = compilation.RuleSet;
        object?[] values =
        [
            new InvoiceTerms("1", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), 1210m, 0m, 1210m, 38, "EUR"),
            new DebtorTerms("1", "Jansen Bouw", false, false, true, true, true, "NL", "nl"),
            new ClientTerms("a", "A", false),
            new StatementTerms(1210m, 0m, 1210m, 1, 38),
            new HistoryTerms(2, 1, 1, 0, false, false, false, 0, false, false, 0, 0, 9),
            new ContactTerms(null, null, 9999, 9999, 0, "", 0, true, "nl"),
            new DateOnly(2026, 3, 10),
        ];
        for (var warm = 0; warm < 20_000; warm++)
        {
            rules.Evaluate(values);
        }

        var measurement = Measurement.Start(time);
        long right = 0;
        for (long done = 0; done < size; done++)
        {
            var results = rules.Evaluate(values).Results;
            for (var index = 0; index < Expected.Length; index++)
            {
                right += results[index].IsSuccess == Expected[index] ? 1 : 0;
            }
        }

        return right == size * Expected.Length
            ? measurement.Stop("rules", size, size * Expected.Length, "every verdict is the one worked out by hand")
            : throw new InvalidOperationException("A rule gave another verdict than worked out by hand.");
    }
}
