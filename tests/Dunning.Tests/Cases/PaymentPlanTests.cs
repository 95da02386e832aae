using Dunning.Cases.Lifecycle;
using Xunit;

namespace Dunning.Tests.Cases;

public sealed class PaymentPlanTests
{
    private const string Procedure = """
        start Start
        plan Dunning.PaymentPlan instalments=3; every=week; firstAfterDays=7; graceDays=2; catchUpDays=7
        call Dunning.CallTask title=Bellen
        done Dunning.Close reason=Paid
        letter Dunning.WriteLetter template=laatste-herinnering
        end Dunning.Close
        start -> plan
        plan.Completed -> done
        plan.InstalmentMissed -> call
        plan.Lapsed -> letter
        call.PromiseToPay -> plan
        call.NoAnswer -> plan
        letter -> end
        """;

    [Fact]
    public void The_proposal_adds_up_to_the_cent()
    {
        var life = new Lived(Procedure);

        Assert.Equal(
            [new Instalment(new(2026, 1, 13), 333.33m), new Instalment(new(2026, 1, 20), 333.33m), new Instalment(new(2026, 1, 27), 333.34m)],
            Assert.Single(life.Tasks).Proposal);
    }

    [Theory]
    [InlineData(100, 3)]
    [InlineData(0.05, 3)]
    [InlineData(1234.56, 7)]
    [InlineData(999.99, 12)]
    public void Terms_always_add_up(decimal amount, int count)
    {
        var terms = PaymentPlan.Divide(amount, count, new DateOnly(2026, 1, 31), (first, term) => first.AddMonths(term));

        Assert.Equal(count, terms.Count);
        Assert.Equal(amount, terms.Sum(term => term.Amount));
        Assert.All(terms, term => Assert.Equal(decimal.Round(term.Amount, 2), term.Amount));
    }

    [Fact]
    public void A_plan_that_is_kept_ends_with_nothing_sent()
    {
        var life = new Lived(Procedure).End("Agreed").Until("2026-01-13").Pay(333.33m).Until("2026-01-20").Pay(333.33m).Until("2026-01-27").Pay(333.34m);

        Assert.Equal((CaseStatus.Closed, CloseReason.Paid), (life.State.Status, life.State.Closed));
        Assert.Empty(life.Sent);
        Assert.Contains("plan.completed", life.Codes);
    }

    [Fact]
    public void A_missed_instalment_acts_after_the_grace_and_may_be_caught_up_with()
    {
        var life = new Lived(Procedure).End("Agreed").Until("2026-01-14");
        Assert.Empty(life.Tasks);

        life.Until("2026-01-15"); // two business days after the 13th
        Assert.Equal("Bellen", Assert.Single(life.Tasks).Title);

        life.End("PromiseToPay", new DateOnly(2026, 1, 19)).Until("2026-01-19").Pay(333.33m).Until("2026-01-20").Pay(333.33m).Until("2026-01-26");
        Assert.NotNull(life.State.Plan);
        Assert.Equal(["plan"], life.Waits);
    }

    [Fact]
    public void A_plan_missed_too_often_lapses_and_all_is_asked_at_once()
    {
        var life = new Lived(Procedure).End("Agreed").Until("2026-01-15").End("NoAnswer").Until("2026-01-16").End("NoAnswer").Until("2026-01-19").End("NoAnswer").Until("2026-02-28");

        Assert.Contains("plan.lapsed", life.Codes);
        Assert.Equal(["2026-01-22 letter"], life.Sent);
        Assert.Null(life.State.Plan);
    }

    [Fact]
    public void A_plan_nobody_agrees_lapses_after_its_deadline()
    {
        var life = new Lived(Procedure).Until("2026-01-13");

        Assert.Equal(["2026-01-13 letter"], life.Sent);
    }

    [Fact]
    public void Other_terms_may_be_agreed_than_were_proposed()
    {
        Instalment[] terms = [new(new DateOnly(2026, 1, 20), 100), new(new DateOnly(2026, 2, 20), 900)];
        var life = new Lived(Procedure).End("Agreed", terms: terms);

        Assert.Equal(terms, life.State.Plan!.Terms);
        Assert.Equal(new DateOnly(2026, 1, 22), life.State.NextDay);
    }

    [Fact]
    public void A_plan_that_is_agreed_is_put_in_writing_the_same_day_and_watched_on()
    {
        var life = new Lived("""
            start Start
            plan Dunning.PaymentPlan instalments=3; every=week; firstAfterDays=7
            agreed Dunning.WhenPlanAgreed
            letter Dunning.WriteLetter template=bevestiging-regeling; purpose=Confirmation
            end Dunning.Close
            start -> plan
            plan.Completed -> end
            plan.Lapsed -> end
            agreed -> letter
            """).End("Agreed").Until("2026-01-07");

        Assert.Equal(["2026-01-06 letter"], life.Sent);
        Assert.Equal(["plan"], life.Waits);
        Assert.NotNull(life.State.Plan);
    }

    [Fact]
    public void A_trigger_for_missed_instalments_runs_while_the_plan_is_watched_on()
    {
        var life = new Lived("""
            start Start
            plan Dunning.PaymentPlan instalments=3; every=week; firstAfterDays=7
            missed Dunning.WhenInstalmentMissed
            call Dunning.CallTask title=Vandaag bellen
            end Dunning.Close
            start -> plan
            plan.Completed -> end
            plan.Lapsed -> end
            missed -> call
            """).End("Agreed").Until("2026-01-15");

        Assert.Equal("Vandaag bellen", Assert.Single(life.Tasks).Title);
        Assert.Equal(["call"], life.Waits);

        life.End("Refuses");
        Assert.Equal(["plan"], life.Waits);
        Assert.NotNull(life.State.Plan);
    }
}
