using Dunning.Cases.Lifecycle;
using Dunning.Cases.Migrating;
using Dunning.Cases.Procedures;
using Dunning.Cases.Tasks;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>What we owe also when cases move between versions at any moment: nothing twice, and nobody forgotten.</summary>
public sealed class MovingHistoryTests
{
    private const int Days = 150;

    private static readonly string[] Outcomes = [.. Enum.GetNames<CallOutcome>(), "ClaimStands", "ClaimWithdrawn", "Agreed", "NotAgreed", "StartCollection", "NoCollection", "Goed", "Filed"];

    private static readonly Procedure[] Versions =
    [
        Variant.Original,

        // The same activities, other rules, texts and ways.
        new Variant().Set("wait2", "days", "12").Set("mail2", "template", "laatste-herinnering").Set("call1", "title", "Bellen: anders").Set("last", "automation", "propose")
            .Cut("wait3", "call1").Connect("wait3", "Done", "week1").Compile(2),

        // A decision and a task put in, before and between the others, with a way to a join of each.
        new Variant().Cut("start", "wait1").Add("groot", "Elsa.FlowDecision", ("condition", "invoice.Amount > 5000m")).Connect("start", "Done", "groot").Connect("groot", "False", "wait1")
            .Add("kijk", "Dunning.HumanTask", ("title", "Kijk"), ("outcomes", """["Goed"]""")).Connect("groot", "True", "kijk").Cut("wait2", "mail2").Connect("wait2", "Done", "kijk").Connect("kijk", "Goed", "mail2")
            .Connect("groot", "True", "wait3").Compile(3),
    ];

    private enum What
    {
        Nothing, Move, MoveAndRewait, EndTask, Pay, PayBack, Hold, Lift, Dispute, KeepMessages,
    }

    [Fact]
    public void Nothing_is_sent_twice_and_every_case_has_a_next_step_wherever_it_moves() => ForAll((life, moves) =>
    {
        // That no key is planned again once it was sent, the case itself checks.
        Assert.Equal(life.Sent.Distinct(), life.Sent);
        Assert.True(
            life.State.Status == CaseStatus.Closed || life.State.NextDay > life.Day || life.State.Outstanding.Count > 0,
            FormattableString.Invariant($"{life.State.Status} at {life.WaitsAt} with next day {life.State.NextDay} on {life.Day} and nothing outstanding"));
        Assert.Equal(
            life.State.Outstanding.Select(planned => planned.Key).Order(StringComparer.Ordinal), life.Outbox.Keys.Concat(life.Tasks.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(CaseJson.Write(life.State), CaseJson.Write(CaseFold.Of(life.Events)));
    });

    [Fact]
    public void No_case_ends_in_silence() => ForAll((life, moves) =>
        Assert.DoesNotContain(life.Events, happened => happened is CaseEvent.Closed { Why.Code: "case.ended" }));

    [Fact]
    public void Moving_to_the_same_rules_changes_nothing_but_the_version()
    {
        var same = new Variant().Compile(9);
        ForAll((life, moves) =>
        {
            if (life.Procedure == Variant.Original && life.State.Status != CaseStatus.Closed)
            {
                var moved = Assert.IsType<Migration.Moved>(life.Move(same, MigrationChoices.None with { Rewait = true }));
                Assert.IsType<CaseEvent.Migrated>(Assert.Single(moved.Decision.Events));
            }
        });
    }

    private static void ForAll(Action<MovingCase, IReadOnlyList<Migration>> holds)
    {
        var what = Gen.Frequency(
            (30, Gen.Constant(What.Nothing)), (4, Gen.Elements(What.Move, What.MoveAndRewait)), (10, Gen.Constant(What.EndTask)), (8, Gen.Constant(What.KeepMessages)),
            (1, Gen.Elements(What.Pay, What.PayBack, What.Hold, What.Lift, What.Dispute)));
        var histories = (from each in what from choice in Gen.Choose(0, 999) select (each, choice)).ListOf(Days).ToArbitrary();
        Prop.ForAll(histories, history =>
        {
            var life = new MovingCase(Variant.Original);
            life.Answer();
            var moves = new List<Migration>();
            foreach (var (each, choice) in history)
            {
                Happen(life, each, choice, moves);
                life.NextDay(dispatch: each != What.KeepMessages);
            }

            holds(life, moves);
        }).QuickCheckThrowOnFailure();
    }

    private static void Happen(MovingCase life, What what, int choice, List<Migration> moves)
    {
        switch (what)
        {
            case What.Move or What.MoveAndRewait when Versions[choice % Versions.Length] is var to && to != life.Procedure:
                moves.Add(life.Move(to, MigrationChoices.None with { Rewait = what == What.MoveAndRewait }));
                break;
            case What.EndTask when life.Tasks.Values.FirstOrDefault() is { } task && Outcomes.Where(task.Outcomes.Contains).ToList() is { Count: > 0 } known:
                life.End(task.Key, new TaskResult(known[choice % known.Count], "test", "mevrouw Jansen", life.Day.AddDays(choice % 20), null, "niet geleverd"));
                break;
            case What.Pay:
                life.Pay(choice % 2 == 0 ? 1210m : 605m);
                break;
            case What.PayBack:
                life.Pay(-605m);
                break;
            case What.Hold:
                life.Answer(new CaseSignal.HoldPlaced(new Hold("op verzoek", life.Day.AddDays(1 + (choice % 30)), "test")));
                break;
            case What.Lift:
                life.Answer(new CaseSignal.HoldLifted("test"));
                break;
            case What.Dispute:
                life.Answer(new CaseSignal.DisputeRaised("klopt niet", "test"));
                break;
        }
    }
}
