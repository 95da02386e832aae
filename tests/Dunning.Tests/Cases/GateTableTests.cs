using Dunning.Cases.Gate;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>What the gate says, as a table: <c>gate.cases</c>. And that no order of its rules lets anything through that one of them refuses.</summary>
public sealed class GateTableTests
{
    private static readonly (int Line, string Situation, string Expected, string Missed)[] Table = [.. Read()];

    [Theory]
    [InlineData("")]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Every_situation_of_the_table_gets_the_verdict_it_should(string culture)
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);

        Assert.Empty(Differences(Table));
    }

    [Fact]
    public void Every_rule_is_hit_and_narrowly_missed()
    {
        var codes = LegalGate.Rules.Select(rule => rule.Code).ToList();

        Assert.Empty(codes.Where(code => !Table.Any(row => row.Expected.Split(' ').Contains(code))).Select(code => code + " is never hit"));
        Assert.Empty(codes.Where(code => Table.All(row => row.Missed != code)).Select(code => code + " is never narrowly missed"));
        Assert.Empty(Table.Select(row => row.Missed).Where(code => code.Length > 0).Except(codes));
    }

    [Fact]
    public void The_table_test_can_fail() =>
        Assert.Equal(["line 7: paid=1210 => outdated gate.paid, not allowed"], Differences([(7, "paid=1210", "allowed", "")]));

    [Fact]
    public void A_verdict_of_a_rule_carries_its_code_and_reads_in_both_languages()
    {
        foreach (var (situation, rule) in from row in Table from rule in LegalGate.Rules select (row.Situation, rule))
        {
            if (rule.Judge(GateSituation.Read(situation)).Why is { } why)
            {
                Assert.Equal(rule.Code, why.Code);
                Assert.DoesNotContain("{", why.Sentence(Language.Dutch) + why.Sentence(Language.English), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void In_any_order_the_gate_lets_nothing_through_that_one_of_its_rules_refuses()
    {
        var chance = new Random(20260310);
        var words = Table.SelectMany(row => row.Situation.Split(' ')).Distinct(StringComparer.Ordinal).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 3000; round++)
        {
            var approach = GateSituation.Read(string.Join(' ', chance.GetItems(words, chance.Next(1, 8)).Where(word => word != "")));
            GateRule[] rules = [.. LegalGate.Rules];
            chance.Shuffle(rules);

            var verdict = LegalGate.Check(rules, approach);

            Assert.Equal(LegalGate.Check(approach), verdict);
            Assert.All(rules, rule => Assert.Equal(verdict, Verdict.Strictest(verdict, rule.Judge(approach))));
            Assert.Equal(rules.All(rule => rule.Judge(approach) is Verdict.Allowed), verdict is Verdict.Allowed);
            Assert.All(rules, rule => Assert.False(verdict is Verdict.Later later && rule.Judge(approach) is Verdict.Later other && other.Day > later.Day));
            seen.Add(verdict.Why?.Code ?? "");
        }

        Assert.True(seen.Count > 15, string.Join(", ", seen));
    }

    [Fact]
    public void Strictness_is_an_order_whichever_way_one_asks()
    {
        Verdict[] verdicts =
        [
            Verdict.Allowed.Now,
            .. from day in Enumerable.Range(10, 3) from code in new[] { "gate.plan", "gate.promised" } select new Verdict.Later(new DateOnly(2026, 3, day), Trace.Of(code)),
            new Verdict.Outdated(Trace.Of("gate.paid")), new Verdict.Outdated(Trace.Of("gate.held")), new Verdict.Refused(Trace.Of("gate.insolvent")), new Verdict.Refused(Trace.Of("gate.not-due")),
        ];

        foreach (var (a, b, c) in from a in verdicts from b in verdicts from c in verdicts select (a, b, c))
        {
            Assert.Equal(Verdict.Strictest(a, b), Verdict.Strictest(b, a));
            Assert.Equal(Verdict.Strictest(a, Verdict.Strictest(b, c)), Verdict.Strictest(Verdict.Strictest(a, b), c));
            Assert.Equal(a, Verdict.Strictest(a, a));
            Assert.Equal(a, Verdict.Strictest(a, Verdict.Allowed.Now));
        }
    }

    private static IEnumerable<string> Differences(IEnumerable<(int Line, string Situation, string Expected, string Missed)> table) =>
        from row in table
        let verdict = Words(LegalGate.Check(GateSituation.Read(row.Situation)))
        where verdict != row.Expected
        select FormattableString.Invariant($"line {row.Line}: {row.Situation} => {verdict}, not {row.Expected}");

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Allowed => "allowed",
        Verdict.Later later => FormattableString.Invariant($"later {later.Why.Code} {later.Day:yyyy-MM-dd}"),
        Verdict.Outdated outdated => "outdated " + outdated.Why.Code,
        _ => "refused " + verdict.Why!.Code,
    };

    private static IEnumerable<(int Line, string Situation, string Expected, string Missed)> Read()
    {
        foreach (var (index, line) in File.ReadLines(Repository.Path("tests", "Dunning.Tests", "Cases", "gate.cases")).Index())
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split([" => ", " ~ "], StringSplitOptions.TrimEntries);
                yield return (index + 1, parts[0], parts[1], parts.ElementAtOrDefault(2) ?? "");
            }
        }
    }
}
