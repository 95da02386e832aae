using BenchmarkDotNet.Attributes;
using Dunning.Cases.Facts;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;

namespace Dunning.Benchmarks;

/// <summary>Five rules over the facts of a case, against the same tests written by hand in C#.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private static readonly string[] Expressions =
    [
        "invoice.Open > 500m",
        "invoice.DaysOverdue >= 14 && invoice.DaysOverdue < 60",
        "statement.Due > 1000m || statement.Invoices > 3",
        "invoice.DueDate < today.AddDays(-7)",
        "debtor.Name.StartsWith(\"Z\")",
    ];

    private readonly InvoiceTerms invoice = new("1", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), 1210m, 0m, 1210m, 38, "EUR");
    private readonly DebtorTerms debtor = new("1", "Jansen Bouw", false, false, true, true, true, "NL", "nl");
    private readonly StatementTerms statement = new(1210m, 0m, 1210m, 1, 38);
    private readonly DateOnly today = new(2026, 3, 10);
    private object?[] values = [];
    private CompiledRuleSet rules = null!;

    [GlobalSetup]
    public void Compile()
    {
        var contact = new ContactTerms(null, null, 9999, 9999, 0, "", 0, true, "nl");
        values = [invoice, debtor, new ClientTerms("a", "A", false), statement, new HistoryTerms(2, 1, 1, 0, false, false, false, 0, false, false, 0, 0, 9), contact, today, new CustomerTerms(false, null, 0, 0, 0, true, true, true, true)];
        var set = new RuleSetDefinition { Name = "bench", Rules = [.. Expressions.Select((text, index) => new RuleDefinition { Name = "R" + (char)('0' + index), Expression = text })] };
        rules = RuleSetCompiler.Compile(set, CaseVocabulary.Words, new RuleSettings()).RuleSet;
        if (Compiled() != ByHand())
        {
            throw new InvalidOperationException("The rules and the code by hand disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public int ByHand() =>
        (invoice.Open > 500m ? 1 : 0)
        + (invoice.DaysOverdue >= 14 && invoice.DaysOverdue < 60 ? 1 : 0)
        + (statement.Due > 1000m || statement.Invoices > 3 ? 1 : 0)
        + (invoice.DueDate < today.AddDays(-7) ? 1 : 0)
        + (debtor.Name.StartsWith('Z') ? 1 : 0);

    [Benchmark]
    public int Compiled()
    {
        var held = 0;
        foreach (var result in rules.Evaluate(values).Results)
        {
            held += result.IsSuccess ? 1 : 0;
        }

        return held;
    }
}
