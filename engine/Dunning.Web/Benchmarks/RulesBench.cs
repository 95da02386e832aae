using System.Diagnostics;
using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Rules.Definitions;
using Dunning.Rules.Evaluation;

namespace Dunning.Web.Benchmarks;

/// <summary>Ten rules over the facts of a case: with result objects, as verdicts only, failing with messages, beside the same rules by hand, and what compiling them costs.</summary>
internal static class RulesBench
{
    private const int Stretches = 7;

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
        var (before, clock) = (Process.GetCurrentProcess().TotalProcessorTime, time.GetTimestamp());
        var rules = Compile(Expressions);
        var compileFirst = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        var compileFirstWall = time.GetElapsedTime(clock).TotalMilliseconds;
        var failing = Compile([.. Expressions.Select((text, index) => Expected[index] ? $"!({text})" : text)], "open: $(invoice.Open)");
        var (facts, values) = (RuleFacts.Sample, RuleFacts.Sample.Values);
        Check(rules, values, facts);

        var calls = Math.Max(1, size / Stretches);
        var verdicts = new bool[Expected.Length];
        var withResults = Rate(calls, () => Held(rules.Evaluate(values)), 9);
        var withoutResults = Rate(calls, () => rules.Decide(values, verdicts), 9);
        var byHand = Rate(calls, () => HandWrittenRules.Decide(facts, verdicts), 9);
        var byDelegates = Rate(calls, () => HandWrittenRules.DecideByDelegates(facts, verdicts), 9);
        var allFalse = Rate(calls, () => Held(failing.Evaluate(values)), 0);
        var read = Rate(calls / 4 + 1, () => Messages(failing.Evaluate(values)), 10);
        var figures = new RuleFigures(
            withResults.PerSecond, withResults.Bytes, withoutResults.PerSecond, withoutResults.Bytes, byHand.PerSecond, byDelegates.PerSecond,
            Math.Round(withoutResults.PerSecond / byHand.PerSecond, 3), Math.Round(withoutResults.PerSecond / byDelegates.PerSecond, 3),
            allFalse.PerSecond, read.PerSecond, Math.Round(compileFirst, 1), Math.Round(compileFirstWall, 1), WarmCompile());

        var measurement = Measurement.Start(time);
        long held = 0;
        for (long done = 0; done < size; done++)
        {
            held += Held(rules.Evaluate(values));
        }

        return held == size * 9
            ? measurement.Stop("rules", size, size * Expected.Length, "every verdict is the one worked out by hand; perSecondPerCore is the median stretch") with { PerSecondPerCore = figures.WithResults, Rules = figures }
            : throw new InvalidOperationException("A rule gave another verdict than worked out by hand.");
    }

    private static CompiledRuleSet Compile(IReadOnlyList<string> expressions, string? message = null)
    {
        var rules = expressions.Select((text, index) => new RuleDefinition { Name = "R" + index.ToString(CultureInfo.InvariantCulture), Expression = text, ErrorMessage = message });
        var compilation = RuleSetCompiler.Compile(new RuleSetDefinition { Name = "bench", Rules = [.. rules] }, CaseVocabulary.Words, new RuleSettings());
        return compilation.Findings.Count == 0 ? compilation.RuleSet : throw new InvalidOperationException(string.Join("; ", compilation.Findings));
    }

    private static void Check(CompiledRuleSet rules, object?[] values, RuleFacts facts)
    {
        var (compiled, byHand, byDelegates) = (new bool[Expected.Length], new bool[Expected.Length], new bool[Expected.Length]);
        rules.Decide(values, compiled);
        HandWrittenRules.Decide(facts, byHand);
        HandWrittenRules.DecideByDelegates(facts, byDelegates);
        var results = rules.Evaluate(values).Results.Select(result => result.IsSuccess);
        if (!Expected.SequenceEqual(results) || !Expected.SequenceEqual(compiled) || !Expected.SequenceEqual(byHand) || !Expected.SequenceEqual(byDelegates))
        {
            throw new InvalidOperationException("A rule gave another verdict than worked out by hand.");
        }
    }

    private static int Held(RuleEvaluation evaluation)
    {
        var held = 0;
        for (var index = 0; index < evaluation.Count; index++)
        {
            held += evaluation[index].IsSuccess ? 1 : 0;
        }

        return held;
    }

    private static int Messages(RuleEvaluation evaluation)
    {
        var read = 0;
        for (var index = 0; index < evaluation.Count; index++)
        {
            read += evaluation[index].Error == "open: 1210" ? 1 : 0;
        }

        return read;
    }

    // Processor time, since the machine has other work too; the median, since the first stretches are still being compiled.
    private static (double PerSecond, long Bytes) Rate(long calls, Func<int> call, int expected)
    {
        var rates = new double[Stretches];
        long bytes = 0;
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            GC.Collect();
            var (processor, allocated) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
            long sum = 0;
            for (long done = 0; done < calls; done++)
            {
                sum += call();
            }

            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / calls;
            var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
            rates[stretch] = calls * Expected.Length / Math.Max(used, 1e-6);
            if (sum != calls * expected)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"{sum} rules held, not {calls * expected}."));
            }
        }

        Array.Sort(rates);
        return (Math.Round(rates[Stretches / 2], 0), bytes);
    }

    private static double WarmCompile()
    {
        var taken = new double[21];
        for (var round = 0; round < taken.Length; round++)
        {
            var others = Expressions.Select(text => $"({text}) && history.Messages != {(round + 1000).ToString(CultureInfo.InvariantCulture)}").ToArray();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Compile(others);
            taken[round] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        }

        Array.Sort(taken);
        return Math.Round(taken[taken.Length / 2], 2);
    }
}
