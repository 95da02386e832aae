using Dunning.Cases.Checking;
using Xunit;

namespace Dunning.Tests.Cases;

public sealed class ProcedureTimelineTests
{
    [Fact]
    public void Days_count_from_the_due_date_along_the_waits()
    {
        var timeline = Of("""
            start Start
            w1 Dunning.Wait days=3; from=dueDate
            mail Dunning.WriteLetter template=x
            w2 Dunning.Wait days=7; from=lastMessage
            call Dunning.CallTask attempts=3; retryDays=1
            w3 Dunning.Wait days=10; from=lastMessage
            end End
            start -> w1
            w1 -> mail
            mail.Done -> w2
            mail.Undeliverable -> w2
            w2 -> call
            call.NoAnswer -> w3
            call.WrongNumber -> end
            w3 -> end
            """);

        Assert.Equal(["start 1-1", "w1 1-1", "mail 3-3", "w2 3-3", "call 10-10", "w3 10-14", "end 10-24"], timeline.Steps.Select(Told));
        Assert.Equal((10, 24, 24), (timeline.ShortestDays, timeline.LongestDays, timeline.LongestDaysByItself));
    }

    [Fact]
    public void A_person_makes_the_last_day_unknown_but_not_what_the_procedure_itself_takes()
    {
        var timeline = Of("start Start\nw Dunning.Wait days=5\nt Dunning.HumanTask title=x; outcomes=json:[\"A\"]\nend End\nstart -> w\nw -> t\nt.A -> end");

        Assert.Equal(["start 1-1", "w 1-1", "t 6-6", "end 6-?"], timeline.Steps.Select(Told));
        Assert.Equal((6, null, 6), (timeline.ShortestDays, timeline.LongestDays, timeline.LongestDaysByItself));
    }

    [Fact]
    public void A_loop_that_takes_time_has_no_longest_way()
    {
        var timeline = Of("start Start\nw Dunning.Wait days=5\nd FlowDecision condition=cs:invoice.Open > 5m\nend End\nstart -> w\nw -> d\nd.True -> w\nd.False -> end");

        Assert.Equal(["start 1-1", "w 1-?", "d 6-?", "end 6-?"], timeline.Steps.Select(Told));
        Assert.Equal((6, null, null), (timeline.ShortestDays, timeline.LongestDays, timeline.LongestDaysByItself));
    }

    [Fact]
    public void A_loop_before_a_wait_from_the_last_message_still_ends_the_count() =>
        Assert.Equal(11, Of("start Start\nm Dunning.WriteLetter template=x\nw Dunning.Wait days=5\nd FlowDecision condition=cs:invoice.Open > 5m\nl Dunning.Wait days=10; from=lastMessage\nend End\nstart -> m\nm -> w\nw -> d\nd.True -> w\nd.False -> l\nl -> end").ShortestDays);

    [Fact]
    public void A_trigger_counts_from_its_own_day()
    {
        var timeline = Of("start Start\nend End\npaid Dunning.WhenPaid\nw Dunning.Wait days=2\nthanks Dunning.WriteLetter template=x; purpose=Confirmation\nstart -> end\npaid -> w\nw -> thanks");

        Assert.Equal(["start 1-1", "end 1-1", "paid 0-0 paid", "w 0-0 paid", "thanks 2-2 paid"], timeline.Steps.Select(Told));
        Assert.Equal((1, 1), (timeline.ShortestDays, timeline.LongestDays));
    }

    [Fact]
    public void A_case_that_opens_before_the_due_date_begins_below_zero() =>
        Assert.Equal(["start -5--5", "w -5--5", "end 2-2"], ProcedureTimeline.Of(new CaseSketch("start Start\nw Dunning.Wait days=2; from=dueDate\nend End\nstart -> w\nw -> end").Workflow, 5).Steps.Select(Told));

    [Fact]
    public void The_shipped_procedure_follows_its_knobs()
    {
        var procedure = Some.Procedure("zoho-vdt");

        var (usual, quick) = (ProcedureTimeline.Of(procedure), ProcedureTimeline.Of(procedure, new Dictionary<string, object?> { ["firstReminderDays"] = 1 }));

        Assert.Equal(["mail1 3-3", "mail2 10-10", "call1 10-17"], usual.Steps.Where(step => step.ActivityId is "mail1" or "mail2" or "call1").Select(Told));
        Assert.Equal(["mail1 1-1", "mail2 8-8", "call1 8-15"], quick.Steps.Where(step => step.ActivityId is "mail1" or "mail2" or "call1").Select(Told));
        Assert.Equal(procedure.Workflow.Nodes.Count, usual.Steps.Count);
        Assert.Null(usual.LongestDays);
        Assert.True(usual.ShortestDays < usual.LongestDaysByItself);
    }

    private static ProcedureTimeline Of(string lines) => ProcedureTimeline.Of(new CaseSketch(lines).Workflow, 0);

    private static string Told(TimelineStep step) =>
        FormattableString.Invariant($"{step.ActivityId} {step.Earliest}-{step.Latest?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}{(step.Trigger is null ? "" : " " + step.Trigger)}");
}
