using Dunning.Cases.Activities;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Migrating;
using Dunning.Cases.Tasks;
using Dunning.Workflows.Execution;
using Xunit;
using static Dunning.Tests.Cases.MigrationAssert;

namespace Dunning.Tests.Cases;

public sealed class CaseMigrationTests
{
    [Fact]
    public void A_case_goes_over_and_keeps_what_it_waits_for()
    {
        var life = MovingCase.At("wait2");
        var (next, flow) = (life.State.NextDay, life.State.Flow!.ToJson());

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("wait2", "days", "20").Compile()));

        Assert.Equal(2, life.State.ProcedureVersion);
        Assert.Equal(flow, life.State.Flow!.ToJson());
        Assert.Equal((next, next), (moved.NextBefore, moved.NextAfter));
        Assert.Equal(["Een week wachten"], moved.WaitsAt);
        Assert.IsType<CaseEvent.Migrated>(Assert.Single(moved.Decision.Events));
        Assert.Equal(CaseJson.Write(life.State), CaseJson.Write(CaseFold.Of(life.Events)));
    }

    [Fact]
    public void A_renamed_task_stays_on_the_list_and_its_outcome_is_heard()
    {
        var life = MovingCase.At("call1");
        var key = life.Tasks.Keys.Single();

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Rename("call1", "bellen").Compile(), Map("call1", "bellen")));

        Assert.Empty(moved.Withdrawn);
        life.End(key, Result(CallOutcome.Refuses));
        Assert.Equal("week1", life.WaitsAt);
    }

    [Fact]
    public void A_message_under_way_is_not_renamed()
    {
        var life = MovingCase.At("mail2");

        Assert.Equal("migrate.message-under-way", Refused(life.Move(new Variant().Rename("mail2", "tweede").Compile(), Map("mail2", "tweede"))).Code);
    }

    [Fact]
    public void A_message_with_another_template_is_withdrawn_and_planned_anew_under_its_key()
    {
        var life = MovingCase.At("mail2");
        var key = life.Outbox.Keys.Single();

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("mail2", "template", "laatste-herinnering").Compile()));

        Assert.Equal(["Tweede herinnering"], moved.Withdrawn);
        Assert.Equal(["Tweede herinnering"], moved.Planned);
        Assert.Equal((key, "laatste-herinnering"), (life.Outbox.Single().Key, life.Outbox.Single().Value.Template));
        life.Until(each => each.WaitsAt == "wait3");
        Assert.Equal(["1.1.mail1.1", key], life.Sent);
        Assert.Equal("laatste-herinnering", life.State.Messages[^1].Template);
    }

    [Fact]
    public void A_message_that_would_be_the_same_is_left_alone()
    {
        var life = MovingCase.At("mail2");

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("wait3", "days", "2").Compile()));

        Assert.Empty(moved.Withdrawn);
        Assert.Empty(moved.Planned);
        Assert.Single(life.Outbox);
    }

    [Theory]
    [InlineData("title", "Bellen: anders")]
    [InlineData("script", "Wees vriendelijk.")]
    [InlineData("queue", "buitendienst")]
    public void A_task_that_would_be_another_is_withdrawn_and_planned_anew(string input, string value)
    {
        var life = MovingCase.At("call1");
        var key = life.Tasks.Keys.Single();

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("call1", input, value).Compile()));

        Assert.Single(moved.Withdrawn);
        Assert.Equal(key, life.Tasks.Single().Key);
        var task = life.Tasks.Single().Value;
        Assert.Contains(value, new[] { task.Title, task.Script, task.Queue });
    }

    [Fact]
    public void A_task_with_other_outcomes_offers_those()
    {
        var life = MovingCase.At("call1");
        life.End(life.Tasks.Keys.Single(), Result(CallOutcome.CannotPay));

        life.Move(new Variant().Set("plan1", "outcomes", """["Agreed","Termijnen","NotAgreed","Bezoek"]""", "Object").Connect("plan1", "Bezoek", "last").Compile());

        Assert.Equal(["Agreed", "Termijnen", "NotAgreed", "Bezoek"], life.Tasks.Single().Value.Outcomes);
    }

    [Fact]
    public void A_message_that_the_new_version_switches_off_is_withdrawn_and_the_case_goes_on()
    {
        var life = MovingCase.At("mail2");

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("mail2", "automation", "off").Compile()));

        Assert.Single(moved.Withdrawn);
        Assert.Empty(life.Outbox);
        Assert.Equal("call1", life.WaitsAt);
        Assert.Equal(["Bellen: reden achterhalen"], moved.Planned);
    }

    [Fact]
    public void Steps_put_in_behind_the_case_do_not_stop_it_at_a_join()
    {
        var life = MovingCase.At("wait2");
        var to = new Variant()
            .Cut("start", "wait1").Add("groot", "Elsa.FlowDecision", ("condition", "invoice.Amount > 5000m")).Connect("start", "Done", "groot").Connect("groot", "False", "wait1")
            .Add("meteen", "Dunning.HumanTask", ("title", "Meteen bellen"), ("outcomes", """["Gebeld"]""")).Connect("groot", "True", "meteen").Connect("meteen", "Gebeld", "wait3")
            .Compile();

        Assert.IsType<Migration.Moved>(life.Move(to));

        life.Until(each => each.WaitsAt == "call1");
        Assert.Equal(["1.1.mail1.1", "1.1.mail2.1"], life.Sent);
    }

    [Fact]
    public void A_step_put_in_ahead_is_taken()
    {
        var life = MovingCase.At("wait2");
        var to = new Variant().Cut("wait2", "mail2").Add("kijk", "Dunning.HumanTask", ("title", "Kijk even"), ("outcomes", """["Goed"]""")).Connect("wait2", "Done", "kijk").Connect("kijk", "Goed", "mail2").Compile();

        Assert.IsType<Migration.Moved>(life.Move(to));

        life.Until(each => each.WaitsAt == "kijk");
        Assert.Equal("Kijk even", life.Tasks.Single().Value.Title);
    }

    [Fact]
    public void A_step_that_was_passed_and_comes_later_now_refuses()
    {
        var life = MovingCase.At("wait2");
        var to = new Variant()
            .Cut("wait1", "mail1").Cut("mail1", "wait2").Cut("wait2", "mail2").Cut("mail2", "wait3")
            .Connect("wait1", "Done", "mail2").Connect("mail2", "Done", "wait2").Connect("wait2", "Done", "mail1").Connect("mail1", "Done", "wait3").Compile();

        var finding = Refused(life.Move(to));

        Assert.Equal(("migrate.activity-passed", "mail1"), (finding.Code, finding.Place));
    }

    [Fact]
    public void What_went_on_from_a_trigger_needs_that_trigger()
    {
        var life = MovingCase.At("wait2");
        life.Answer(new CaseSignal.DisputeRaised("klopt niet", "anna"));

        var finding = Refused(life.Move(new Variant().Remove("disputed").Compile()));

        Assert.Equal(("migrate.trigger-gone", "disputed"), (finding.Code, finding.Place));
    }

    [Fact]
    public void A_value_that_the_new_type_can_not_hold_refuses()
    {
        var life = MovingCase.At("wait2", """{"remindersByPost":true}""");

        var finding = Refused(life.Move(new Variant().Set("mail1", "byPost", "False").Set("mail2", "byPost", "False").Input("remindersByPost", "Int32", 0).Compile()));

        Assert.Equal(("migrate.value", "remindersByPost"), (finding.Code, finding.Place));
    }

    [Fact]
    public void A_new_setting_takes_what_the_client_chose()
    {
        var life = MovingCase.At("wait2", """{"tweedeNa":30}""");

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Input("tweedeNa", "Int32", 7).Set("wait2", "days", "inputs.tweedeNa", "CSharp").Compile(), Rewait));

        Assert.InRange(moved.NextAfter!.Value, life.State.Messages[^1].Day.AddDays(30), life.State.Messages[^1].Day.AddDays(34));
    }

    [Fact]
    public void What_would_fail_in_the_new_version_refuses()
    {
        var life = MovingCase.At("mail2");

        var finding = Refused(life.Move(new Variant().Set("mail2", "payWithinDays", "7 / (history.Messages - 1)", "CSharp").Compile()));

        Assert.Equal(("migrate.faults", "mail2"), (finding.Code, finding.Place));
        Assert.Single(life.Outbox);
    }

    [Fact]
    public void A_case_that_stopped_goes_over_and_begins_anew_there()
    {
        var life = MovingCase.At("wait2", broken: new Variant().Set("mail2", "payWithinDays", "7 / (history.Messages - 1)", "CSharp").Compile(1));
        life.Until(each => each.State.Flow!.SubStatus == WorkflowSubStatus.Faulted);

        Assert.IsType<Migration.Moved>(life.Move(new Variant().Compile()));
        life.End(life.Tasks.Keys.Single(), new TaskResult(FaultReview.Restart, "anna", null, null, null, null));

        Assert.Equal((2, 2), (life.State.Round, life.State.ProcedureVersion));
        life.Until(each => each.WaitsAt == "mail2");
    }

    [Fact]
    public void A_held_case_plans_by_the_new_version_when_it_goes_on()
    {
        var life = MovingCase.At("mail2");
        life.Answer(new CaseSignal.HoldPlaced(new Hold("op verzoek", life.Day.AddDays(7), "anna")));

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("mail2", "template", "laatste-herinnering").Compile()));

        Assert.Empty(moved.Planned);
        life.Answer(new CaseSignal.HoldLifted("anna"));
        Assert.Equal("laatste-herinnering", life.Outbox.Single().Value.Template);
    }

    [Fact]
    public void A_case_answers_first_on_its_old_version()
    {
        var life = MovingCase.At("call1");
        life.Leave(new CaseSignal.TaskEnded(life.Tasks.Keys.Single(), Result(CallOutcome.Refuses)));

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("call1", "title", "Anders").Compile()));

        Assert.Equal("week1", life.WaitsAt);
        Assert.Empty(moved.Withdrawn);
        Assert.IsType<CaseEvent.Migrated>(moved.Decision.Events[^1]);
    }

    [Fact]
    public void A_step_that_was_away_for_a_version_does_not_use_its_key_again()
    {
        var life = MovingCase.At("wait2");
        Assert.IsType<Migration.Moved>(life.Move(new Variant().Remove("mail1").Connect("wait1", "Done", "wait2").Compile(2)));
        var back = new Variant()
            .Cut("wait1", "mail1").Cut("mail1", "wait2").Cut("wait2", "mail2").Connect("wait1", "Done", "wait2").Connect("wait2", "Done", "mail1").Connect("mail1", "Done", "mail2").Compile(3);

        Assert.IsType<Migration.Moved>(life.Move(back));

        life.Until(each => each.WaitsAt == "mail1");
        Assert.Equal("1.1.mail1.2", life.Outbox.Keys.Single());
    }

    [Fact]
    public void What_has_ended_or_is_there_already_is_skipped()
    {
        var life = MovingCase.At("wait2");
        var to = new Variant().Compile();
        life.Move(to);

        Assert.IsType<Migration.Skipped>(CaseMigration.Decide(Variant.Original, to, life.State, life.Facts, [], [], MigrationChoices.None, life.Day));
        Assert.Throws<ArgumentException>(() => CaseMigration.Decide(Variant.Original, new Variant().Compile(3), life.State, life.Facts, [], [], MigrationChoices.None, life.Day));
        life.Pay(1210m);
        life.Until(each => each.State.Status == CaseStatus.Closed);
        Assert.IsType<Migration.Skipped>(life.Move(new Variant().Compile(3)));
    }

    [Theory]
    [InlineData("wait9", "pauze", "did you mean \"wait")]
    [InlineData("wait2", "pauz", "did you mean \"pauze\"?")]
    [InlineData("wait1", "pauze", "still has \"wait1\"")]
    [InlineData("wait2", "wait1", "was there in the old version already")]
    [InlineData("wait2", "kijk", "is a Dunning.Wait, \"kijk\" a Dunning.HumanTask")]
    public void A_choice_of_names_that_can_not_be_is_told(string old, string @new, string told)
    {
        var to = new Variant().Rename("wait2", "pauze").Add("kijk", "Dunning.HumanTask", ("title", "Kijk"), ("outcomes", """["Goed"]""")).Connect("wait1", "Done", "kijk").Compile();

        var finding = Assert.Single(StateTransfer.CheckMap(Variant.Original.Workflow, to.Workflow, new Dictionary<string, string> { [old] = @new }, "zoho-vdt"));

        Assert.Equal("migrate.map", finding.Code);
        Assert.Contains(told, finding.ToString(), StringComparison.Ordinal);
    }

    private static MigrationChoices Rewait { get; } = MigrationChoices.None with { Rewait = true };

    private static MigrationChoices Map(string old, string @new) => new(new Dictionary<string, string> { [old] = @new });

    private static TaskResult Result(CallOutcome outcome) => new(outcome.ToString(), "anna", "mevrouw Jansen", null, null, null);
}
