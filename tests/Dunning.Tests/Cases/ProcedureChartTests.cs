using Dunning.Cases.Checking;
using Dunning.Cases.Simulation;
using Xunit;

namespace Dunning.Tests.Cases;

public sealed class ProcedureChartTests
{
    private static readonly DateOnly Due = new(2026, 3, 27);

    [Theory]
    [InlineData("2026-01-05")]
    [InlineData("2026-03-27")]
    [InlineData("2026-04-24")]
    [InlineData("2026-12-18")]
    public void The_days_of_a_sample_invoice_are_those_on_which_a_case_that_nobody_pays_would_get_there(string dueDate)
    {
        var due = DateOnly.ParseExact(dueDate, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var procedure = Some.Procedure("zoho-vdt");
        var life = new CaseLife(procedure, Some.Firm, Some.Client("zoho-vdt"), Some.Debtor, Some.Invoice(1210, due)) { CaseId = 1, Answers = new RecordedAnswers([], []) };

        var lived = life.Play([], due.AddDays(-30), due.AddDays(60)).Where(line => line.IsMessage || line.Kind == LifeEventKind.Task).ToList();

        var days = ProcedureChart.Of(procedure, due).Lanes[0].Steps.ToDictionary(step => step.Id, step => step.Day);
        Assert.Equal(3, lived.Count);
        Assert.Equal(lived.Select(line => (DateOnly?)line.Day), new[] { "mail1", "mail2", "call1" }.Select(id => days[id]));
    }

    [Fact]
    public void Every_outcome_of_a_call_says_where_it_leads()
    {
        var call = ProcedureChart.Of(Some.Procedure("zoho-vdt"), Due).Lanes[0].Steps.Single(step => step.Id == "call1");

        Assert.Equal("Toezegging afwachten", call.Ways.Single(way => way.Outcome?.Dutch == "Toezegging").Target);
        Assert.Equal("review1", call.Ways.Single(way => way.Outcome?.English == "Dispute").TargetId);
        Assert.DoesNotContain(call.Ways, way => way.TargetId is null);
    }

    [Fact]
    public void What_interrupts_has_a_lane_of_its_own_without_days_of_the_calendar()
    {
        var lanes = ProcedureChart.Of(Some.Procedure("zoho-vdt"), Due).Lanes;

        Assert.Null(lanes[0].Trigger);
        Assert.Contains("Als betaald", lanes.Skip(1).Select(lane => lane.Trigger));
        Assert.All(lanes[0].Steps, step => Assert.NotNull(step.Day));
        Assert.All(lanes.Skip(1).SelectMany(lane => lane.Steps), step => Assert.Null(step.Day));
    }

    [Fact]
    public void A_step_with_one_way_on_names_no_outcome()
    {
        var wait = ProcedureChart.Of(Some.Procedure("zoho-vdt"), Due).Lanes[0].Steps.Single(step => step.Id == "wait1");

        var way = Assert.Single(wait.Ways);
        Assert.Equal((null, "mail1"), (way.Outcome, way.TargetId));
    }
}
