using System.Text;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
using Dunning.Core.Parties;
using Dunning.Workflows.Execution;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>A second life that takes over what it has in common with the first is the life it would have been from the start.</summary>
public sealed class SharedLivesTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 6, 30);
    private static readonly WorkflowState Nowhere = WorkflowState.FromJson("{}");

    private static readonly Dictionary<string, Procedure> Versions = new(StringComparer.Ordinal)
    {
        ["nothing"] = new Variant().Compile(),
        ["an early wait"] = new Variant().Default("secondReminderDays", 12).Compile(),
        ["the first wait"] = new Variant().Set("wait1", "days", "5").Compile(),
        ["a late wait"] = new Variant().Default("decisionAfterDays", 30).Compile(),
        ["a wait that is seldom reached"] = new Variant().Set("arrive2", "days", "9").Compile(),
        ["every message"] = new Variant().Default("remindersByPost", true).Compile(),
        ["the step on a dispute"] = new Variant().Set("review1", "title", "Anders beoordelen").Compile(),
        ["what happens when it is paid"] = new Variant().Set("thanks", "template", "herinnering").Compile(),
        ["the decision when it is paid"] = new Variant().Set("reminded", "condition", "history.Messages > 1", "CSharp").Compile(),
        ["a rule"] = Compile(new Variant(), ProcedureFiles.Rules, files => Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files[ProcedureFiles.Rules]).Replace("\"debtor.IsConsumer\"", "\"!debtor.IsConsumer\"", StringComparison.Ordinal)
                .Replace("\"Expression\": \"!debtor.IsConsumer\",\n        \"SuccessEvent\": \"Zakelijk\"", "\"Expression\": \"debtor.IsConsumer\",\n        \"SuccessEvent\": \"Zakelijk\"", StringComparison.Ordinal))),
        ["a template"] = Compile(new Variant(), ProcedureFiles.Template("nl", "herinnering"), files => files[ProcedureFiles.Template("nl", "tweede-herinnering")]),
        ["a step that is gone"] = new Variant().Remove("arrive2").Connect("call2", "AlreadyPaid", "week2").Compile(),
        ["a step that is new"] = new Variant().Cut("wait1", "mail1").Add("extra", "Dunning.Wait", ("days", "2")).Connect("wait1", "Done", "extra").Connect("extra", "Done", "mail1").Compile(),
    };

    public static TheoryData<string> Changes => [.. Versions.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void It_is_the_life_it_would_have_been_from_the_start(string changed) => Prop.ForAll(Histories(), history =>
    {
        var common = new CommonBeginning(CommonBeginning.Overlap(Variant.Original, Versions[changed]));
        var (_, before) = history.Live(Variant.Original, keeps: common);
        var (shared, after) = history.Live(Versions[changed], follows: common);
        var (whole, expected) = history.Live(Versions[changed]);

        Assert.Equal(expected, after);
        Assert.Equal(Told(whole), Told(shared));
        Assert.Equal(CaseJson.Write(whole.State), CaseJson.Write(shared.State));
        if (common.IsWhole)
        {
            Assert.Equal(before, after);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Theory]
    [InlineData("a step that is gone")]
    [InlineData("a step that is new")]
    public void Another_chart_has_nothing_in_common(string changed) => Assert.Null(CommonBeginning.Overlap(Variant.Original, Versions[changed]));

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("a template", true)]
    [InlineData("a late wait", true)]
    [InlineData("the first wait", false)]
    [InlineData("an early wait", false)]
    public void Who_pays_after_the_first_reminder_lives_the_same_until_a_changed_step(string changed, bool same)
    {
        var common = new CommonBeginning(CommonBeginning.Overlap(Variant.Original, Versions[changed]));

        new History(false, null, [new LifeInput.Payment(new DateOnly(2026, 1, 12), 1210m)], []).Live(Variant.Original, keeps: common);

        Assert.Equal(same, common.IsWhole);
    }

    // Where a workflow stands names its version; the last state is compared whole.
    private static IEnumerable<string> Told(CaseLife life) => life.Events.Select(dated =>
        FormattableString.Invariant($"{dated.Day:yyyy-MM-dd} ") + CaseJson.Write(dated.Event is CaseEvent.Moved moved ? moved with { Flow = Nowhere } : dated.Event));

    private static Procedure Compile(Variant variant, string path, Func<IReadOnlyDictionary<string, byte[]>, byte[]> content)
    {
        var files = variant.Files().Files.ToDictionary(StringComparer.Ordinal);
        files[path] = content(files);
        var compilation = ProcedureCompiler.Compile(new ProcedureFiles(files), 2, "");
        return compilation.Procedure ?? throw new InvalidOperationException(string.Join("\n", compilation.Findings));
    }

    private static Arbitrary<History> Histories()
    {
        var day = Gen.Choose(0, 150).Select(First.AddDays);
        var given = Gen.Frequency(
            (6, from at in day from amount in Gen.Elements(100m, 605m, 1210m, -605m, -1210m) from early in Gen.Elements(true, false) select (LifeInput)new LifeInput.Payment(at, amount) { IsEarly = early }),
            (1, from at in day from amount in Gen.Elements(100m, 1210m) select (LifeInput)new LifeInput.Credit(at, amount, "C1")),
            (2, from at in day from days in Gen.Choose(1, 30) select (LifeInput)new LifeInput.Signal(at, new CaseSignal.HoldPlaced(new Hold("op verzoek", at.AddDays(days), "test")))),
            (1, from at in day from days in Gen.Choose(1, 30) select (LifeInput)new LifeInput.Pause(at, new Hold("pauze", at.AddDays(days), "test", HoldCause.Client))),
            (2, from at in day select (LifeInput)new LifeInput.Signal(at, new CaseSignal.DisputeRaised("klopt niet", "test"))),
            (1, from at in day select (LifeInput)new LifeInput.Signal(at, new CaseSignal.ReplyReceived(at, "vraag", "test"))),
            (1, from at in day select (LifeInput)new LifeInput.Signal(at, new CaseSignal.DebtorInsolvent(at, "faillissement", "test"))),
            (3, from at in day
                from order in Gen.Elements(StepOrder.Skip, StepOrder.DoNow, StepOrder.Repeat)
                from step in Gen.Elements("wait1", "mail1", "wait2", "call1", "review1", "last", "arrive2", "which", "wait7", "decide")
                select (LifeInput)new LifeInput.Signal(at, new CaseSignal.StepOrdered(order, step, order == StepOrder.Skip && step == "call1" ? "NoAnswer" : null, "op verzoek", "test"))));
        var call = from outcome in Gen.Elements(Enum.GetNames<CallOutcome>())
                   from late in Gen.Choose(0, 9)
                   select RecordedAnswer.Of(TaskKind.Call, "", First.AddDays(20), First.AddDays(20 + late), new TaskResult(outcome, "test", "mevrouw Jansen", First.AddDays(35), null, "niet geleverd"));
        return (from consumer in Gen.Elements(true, false)
                from inputs in Gen.Elements(null, """{"secondReminderDays":7}""", """{"secondReminderDays":12}""", """{"remindersByPost":true}""")
                from happened in given.ListOf()
                from calls in call.ListOf()
                select new History(consumer, inputs, happened, calls)).ToArbitrary();
    }

    private sealed record History(bool Consumer, string? Inputs, IReadOnlyList<LifeInput> Given, IReadOnlyList<RecordedAnswer> Calls)
    {
        // When nothing more is recorded, people go on, so that lives reach their last steps.
        private static readonly string[] Assumed = ["Refuses", "ClaimStands", "NotAgreed", "StartCollection", "Filed"];

        public (CaseLife Life, IReadOnlyList<LifeEvent> Lived) Live(Procedure procedure, CommonBeginning? keeps = null, CommonBeginning? follows = null)
        {
            var debtor = Some.Debtor with { Kind = Consumer ? DebtorKind.Consumer : DebtorKind.Business, IsNaturalPerson = Consumer };
            var life = new CaseLife(procedure, Some.Firm, Some.Client("zoho-vdt", Inputs), debtor, Some.Invoice(1210m, new DateOnly(2026, 1, 5)))
            {
                Keeps = keeps, Follows = follows, Answers = new RecordedAnswers(Calls, Assumed),
            };
            return (life, life.Play(Given, First, Last));
        }

        public override string ToString() => string.Join("; ", Given.Select(input => input.ToString()).Concat(Calls.Select(call => call.Result.Outcome)).Prepend($"{(Consumer ? "consumer" : "business")} {Inputs}"));
    }
}
