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

    // Long enough for the runtime to have compiled in full what is called often, of ours and of the code by hand.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.4);

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
        var (withResults, withoutResults, byHand, byDelegates) = (
            new Contest(() => Held(rules.Evaluate(values)), 9), new Contest(() => rules.Decide(values, verdicts), 9),
            new Contest(() => HandWrittenRules.Decide(facts, verdicts), 9), new Contest(() => HandWrittenRules.DecideByDelegates(facts, verdicts), 9));
        var (allFalse, read) = (new Contest(() => Held(failing.Evaluate(values)), 0), new Contest(() => Messages(failing.Evaluate(values)), 10));
        Run([withResults, withoutResults, byHand, byDelegates, allFalse, read], calls, time);
        var figures = new RuleFigures(
            withResults.PerSecond, withResults.Bytes, withoutResults.PerSecond, withoutResults.Bytes, byHand.PerSecond, byDelegates.PerSecond,
            withoutResults.ShareOf(byHand), withoutResults.ShareOf(byDelegates),
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

    // In turns, so that what else the machine does falls on all of them alike.
    private static void Run(Contest[] contests, long calls, TimeProvider time)
    {
        foreach (var contest in contests)
        {
            for (var clock = time.GetTimestamp(); time.GetElapsedTime(clock) < WarmUp;)
            {
                contest.Stretch(Math.Min(calls, 1000), counts: false);
            }
        }

        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            foreach (var contest in contests)
            {
                contest.Stretch(calls, counts: true);
            }
        }
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

    // Processor time, since the machine has other work too; the median of the stretches.
    private sealed class Contest(Func<int> call, int expected)
    {
        private readonly List<double> rates = [];

        public double PerSecond => Math.Round(rates.Order().ElementAt(rates.Count / 2), 0);

        public long Bytes { get; private set; }

        public double ShareOf(Contest other) => Math.Round(PerSecond / other.PerSecond, 3);

        public void Stretch(long calls, bool counts)
        {
            if (counts)
            {
                GC.Collect();
            }

            var (processor, allocated) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
            long sum = 0;
            for (long done = 0; done < calls; done++)
            {
                sum += call();
            }

            Bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / calls;
            var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
            if (sum != calls * expected)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"{sum} rules held, not {calls * expected}."));
            }

            if (counts)
            {
                rates.Add(calls * Expected.Length / Math.Max(used, 1e-6));
            }
        }
    }
}
