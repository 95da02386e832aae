using Dunning.Cases.Simulation;
using Dunning.Cases.Tasks;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>People answer in a simulation as they did: the same order, after as many business days.</summary>
public sealed class RecordedAnswerTests
{
    [Theory]
    [InlineData("2026-01-22", "2026-01-22", "2026-02-05", "2026-02-05")]
    [InlineData("2026-01-22", "2026-01-26", "2026-02-05", "2026-02-09")]
    [InlineData("2026-01-23", "2026-01-24", "2026-02-05", "2026-02-06")]
    [InlineData("2026-04-02", "2026-04-07", "2026-05-04", "2026-05-06")]
    [InlineData("2026-01-22", "2026-01-20", "2026-02-05", "2026-02-03")]
    public void An_answer_comes_after_as_many_business_days(string due, string done, string newDue, string newDone)
    {
        var answer = Answer(due, done, "NoAnswer", null);

        Assert.Equal(DateOnly.Parse(done, null), answer.DayFor(DateOnly.Parse(due, null)));
        Assert.Equal(DateOnly.Parse(newDone, null), answer.DayFor(DateOnly.Parse(newDue, null)));
    }

    [Fact]
    public void A_promised_day_moves_with_the_call() =>
        Assert.Equal(new DateOnly(2026, 2, 12), Answer("2026-01-22", "2026-01-22", "PromiseToPay", "2026-01-29").ResultOn(new DateOnly(2026, 2, 5)).Day);

    [Fact]
    public void The_nth_call_gets_the_nth_answer_and_then_what_is_assumed()
    {
        var script = LifeScriptReader.Read("""{"invoice":{"due":"2026-01-05"},"until":"2026-03-31"}""", Some.Procedure("zoho-vdt"), "").Script!;

        var lived = Live(script, [Answer("2026-01-22", "2026-01-22", "NoAnswer", null), Answer("2026-01-23", "2026-01-26", "Refuses", null)], ["Refuses", "NoCollection", "Afboeken"]);

        Assert.Equal(
            ["2026-01-22", "2026-01-22", "2026-02-09"],
            lived.Where(line => line.Kind == LifeEventKind.Task && line.Name.StartsWith("Bellen", StringComparison.Ordinal)).Select(line => line.ToString()[..10]));
        Assert.Equal(LifeEventKind.Closed, lived[^1].Kind);
    }

    [Fact]
    public void Without_an_answer_a_task_stays_open()
    {
        var script = LifeScriptReader.Read("""{"invoice":{"due":"2026-01-05"},"until":"2026-03-31"}""", Some.Procedure("zoho-vdt"), "").Script!;

        Assert.Equal(LifeEventKind.Task, Live(script, [], [])[^1].Kind);
    }

    private static IReadOnlyList<LifeEvent> Live(LifeScript script, IReadOnlyList<RecordedAnswer> answers, IReadOnlyList<string> assumed) =>
        new CaseLife(Some.Procedure("zoho-vdt"), Some.Firm, script.Client, script.Debtor, script.Invoice) { Answers = new RecordedAnswers(answers, assumed) }
            .Play(script.Given, script.Invoice.IssueDate, script.Until);

    private static RecordedAnswer Answer(string due, string done, string outcome, string? day) => RecordedAnswer.Of(
        TaskKind.Call, "", DateOnly.Parse(due, null), DateOnly.Parse(done, null), new TaskResult(outcome, "test", null, day is null ? null : DateOnly.Parse(day, null), null, null));
}
