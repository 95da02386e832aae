using Dunning.Cases.Lifecycle;
using Dunning.Cases.Migrating;
using Xunit;
using static Dunning.Tests.Cases.MigrationAssert;

namespace Dunning.Tests.Cases;

/// <summary>What becomes of a wait when its case moves to another version.</summary>
public sealed class WaitMigrationTests
{
    [Theory]
    [InlineData("wait2", "days", "20", 20)]
    [InlineData("wait2", "days", "1", 1)]
    public void Asked_to_a_wait_works_its_day_out_by_the_new_rules(string activity, string input, string value, int days)
    {
        var life = MovingCase.At(activity);
        var sent = life.State.Messages[^1].Day;

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set(activity, input, value).Compile(), Rewait));

        var expected = Dunning.Core.Calendars.BusinessCalendar.Dutch.NextBusinessDay(sent.AddDays(days));
        Assert.Equal(expected < life.Day ? life.Day : expected, moved.NextAfter);
        Assert.Equal(moved.NextAfter, life.State.NextDay);
    }

    [Fact]
    public void A_wait_whose_rules_did_not_change_keeps_its_day_also_when_asked_half_way()
    {
        var life = MovingCase.At("week1");
        life.NextDay();
        life.NextDay();
        var next = life.State.NextDay;

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("wait2", "days", "20").Compile(), Rewait));

        Assert.Equal(next, moved.NextAfter);
        Assert.Single(moved.Decision.Events);
    }

    [Theory]
    [InlineData("wait1")]
    [InlineData("wait2")]
    public void A_wait_whose_day_passed_while_the_case_was_held_keeps_it(string activity)
    {
        var life = MovingCase.At(activity);
        var due = life.State.Flow!.Bookmarks.Min(waiting => waiting.Due)!.Value;
        life.Answer(new CaseSignal.HoldPlaced(new Hold("op verzoek", due.AddDays(30), "test")));
        while (life.Day <= due.AddDays(3))
        {
            life.NextDay();
        }

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Compile(), Rewait));

        Assert.IsType<CaseEvent.Migrated>(Assert.Single(moved.Decision.Events));
    }

    [Fact]
    public void A_wait_from_the_moment_it_began_is_reckoned_from_that_moment()
    {
        var life = MovingCase.At("week1");
        var began = life.Day;
        life.NextDay();
        life.NextDay();

        var moved = Assert.IsType<Migration.Moved>(life.Move(new Variant().Set("week1", "days", "21").Compile(), Rewait));

        Assert.InRange(moved.NextAfter!.Value, began.AddDays(21), began.AddDays(25));
    }

    [Fact]
    public void A_wait_that_is_gone_refuses_and_says_what_to_choose()
    {
        var life = MovingCase.At("wait2");
        var version = life.State.Version;

        var finding = Refused(life.Move(new Variant().Remove("wait2").Add("pauze", "Dunning.Wait").Connect("mail1", "Done", "pauze").Connect("mail1", "Undeliverable", "pauze").Connect("pauze", "Done", "mail2").Compile()));

        Assert.Equal(("migrate.activity-gone", "D-000001", "wait2"), (finding.Code, finding.File, finding.Place));
        Assert.Contains("--map wait2=pauze", finding.Hint, StringComparison.Ordinal);
        Assert.Equal((1, version), (life.State.ProcedureVersion, life.State.Version));
    }

    [Fact]
    public void A_renamed_wait_goes_on_under_its_new_name()
    {
        var life = MovingCase.At("wait2");
        var next = life.State.NextDay;

        Assert.IsType<Migration.Moved>(life.Move(new Variant().Rename("wait2", "pauze").Compile(), Map("wait2", "pauze")));

        Assert.Equal(("pauze", next), (life.WaitsAt, life.State.NextDay));
        life.Until(each => each.WaitsAt == "mail2");
        Assert.Equal(["1.1.mail1.1"], life.Sent);
        Assert.Equal(CaseJson.Write(life.State), CaseJson.Write(CaseFold.Of(life.Events)));
    }

    [Fact]
    public void A_wait_that_no_path_leads_to_refuses()
    {
        var life = MovingCase.At("wait2");

        Assert.Equal("migrate.activity-unreachable", Refused(life.Move(new Variant().Cut("mail1", "wait2").Connect("mail1", "Done", "mail2").Compile())).Code);
    }

    [Fact]
    public void A_wait_of_another_kind_refuses()
    {
        var life = MovingCase.At("wait2");

        Assert.Equal("migrate.activity-type", Refused(life.Move(new Variant()
            .Remove("wait2").Add("wait2", "Dunning.HumanTask", ("title", "Kijk"), ("outcomes", """["Goed"]""")).Connect("mail1", "Done", "wait2").Connect("wait2", "Goed", "mail2").Compile())).Code);
    }

    private static MigrationChoices Rewait { get; } = MigrationChoices.None with { Rewait = true };

    private static MigrationChoices Map(string old, string @new) => new(new Dictionary<string, string> { [old] = @new });
}
