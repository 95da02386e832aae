using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Xunit;

namespace Dunning.Tests.Operations;

public sealed class RunTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_overdue_invoice_gets_its_reminder_once_however_often_the_day_is_run()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");

        var opened = await office.RunAsync("2026-01-06");
        var first = await office.RunAsync("2026-01-08");
        var second = await office.RunAsync("2026-01-08");

        Assert.Equal((1, 0), (opened.Cases, opened.Letters));
        Assert.Equal((1, 0), (first.Letters, second.Letters));
        Assert.Equal(1, office.Post.Handed);
    }

    [Fact]
    public async Task An_invoice_that_is_not_due_is_left_alone()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-31;121,00");

        Assert.Equal(0, (await office.RunAsync("2026-01-31")).Cases);
        Assert.Equal(1, (await office.RunAsync("2026-02-01")).Cases);
    }

    [Fact]
    public async Task Two_invoices_of_a_debtor_on_one_day_leave_in_one_letter_with_the_sum_of_both()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;79,00", "2026-0003;2026-01-05;10,00;1002");

        var report = await office.RunAsync("2026-01-08");

        Assert.Equal((2, 1), (report.Letters, report.Bundles));
        var letter = Dunning.Letters.Templates.LetterText.Of((await office.Post.ReadAsync(office.Post.Names[0], None))!);
        Assert.Contains("2026-0001", letter, StringComparison.Ordinal);
        Assert.Contains("2026-0002", letter, StringComparison.Ordinal);
        Assert.Contains("200,00", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-0003", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposed_messages_wait_for_their_release()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");

        var proposed = await office.RunAsync("2026-01-08", RunMode.Propose);
        var released = await office.RunAsync("2026-01-08", RunMode.Release);

        Assert.Equal((1, 0), (proposed.Proposed, proposed.Letters));
        Assert.Equal((0, 1, 1), (released.Proposed, released.Released, released.Letters));
    }

    [Fact]
    public async Task A_payment_between_the_decision_and_the_dispatch_keeps_the_letter_back()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.RunAsync("2026-01-08", RunMode.Propose);

        Assert.Empty(await office.RecordPayment.ExecuteAsync(1, new DateOnly(2026, 1, 8), 121m, "f1", "anna", None));
        var released = await office.RunAsync("2026-01-08", RunMode.Release);

        Assert.Equal(0, released.Letters + released.Mails);
        Assert.Empty(office.Post.Names);
        Assert.Equal(CloseReason.Paid, (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 8), None))!.State.Closed);
    }

    [Fact]
    public async Task A_part_payment_makes_the_next_letter_ask_the_rest()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.RunAsync("2026-01-08", RunMode.Propose);
        await office.RecordPayment.ExecuteAsync(1, new DateOnly(2026, 1, 8), 21m, "f1", "anna", None);

        var released = await office.RunAsync("2026-01-08", RunMode.Release);

        Assert.Equal("gate.amount-changed", Assert.Single(released.Held).Reason);
        Assert.Equal(1, released.Letters);
        Assert.Contains("100,00", Dunning.Letters.Templates.LetterText.Of((await office.Post.ReadAsync(office.Post.Names[0], None))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_form_that_is_sent_twice_is_one_payment()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.RunAsync("2026-01-08");

        await office.RecordPayment.ExecuteAsync(1, new DateOnly(2026, 1, 8), 50m, "same", "anna", None);
        await office.RecordPayment.ExecuteAsync(1, new DateOnly(2026, 1, 8), 50m, "same", "anna", None);

        Assert.Equal(71m, (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 8), None))!.Facts.Open.Amount);
    }

    [Fact]
    public async Task A_hold_keeps_everything_back_until_its_end()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.RunAsync("2026-01-08");
        Assert.Empty(await office.PlaceHold.ExecuteAsync(1, "op verzoek", new DateOnly(2026, 1, 20), "anna", None));

        Assert.Equal(0, (await office.RunAsync("2026-01-16")).Letters);
        Assert.Equal(1, (await office.RunAsync("2026-01-20")).Letters);
    }

    [Theory]
    [InlineData("", "2026-01-20", "hold.no-reason")]
    [InlineData("op verzoek", "2026-01-08", "hold.until")]
    [InlineData("op verzoek", "2028-01-08", "hold.until")]
    public async Task A_hold_has_a_reason_and_an_end(string reason, string until, string code)
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.RunAsync("2026-01-08");

        var findings = await office.PlaceHold.ExecuteAsync(1, reason, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), "anna", None);

        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Fact]
    public async Task A_call_outcome_moves_the_case_on_at_once_and_counts_once()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        foreach (var day in new[] { "2026-01-08", "2026-01-15", "2026-01-22" })
        {
            await office.RunAsync(day);
        }

        var task = Assert.Single(await office.Store.Tasks.OpenAsync(new TaskFilter(TaskKind.Call), None));
        var result = new TaskResult("PromiseToPay", "anna", "mevrouw Jansen", new DateOnly(2026, 1, 30), null, null);
        var recorded = await office.RecordTask.ExecuteAsync(task.Task.Key, result, None);
        var again = await office.RecordTask.ExecuteAsync(task.Task.Key, result, None);

        Assert.False(recorded.AlreadyDone);
        Assert.True(again.AlreadyDone);
        var state = (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 22), None))!.State;
        Assert.Equal(new DateOnly(2026, 1, 30), state.Promise!.Due);
        Assert.Equal(new DateOnly(2026, 2, 3), state.NextDay);
    }

    [Theory]
    [InlineData("Belooft", null, "task.unknown-outcome")]
    [InlineData("PromiseToPay", null, "task.no-day")]
    [InlineData("PromiseToPay", "2026-08-01", "task.day")]
    [InlineData("Dispute", null, "task.no-note")]
    public async Task A_call_outcome_needs_what_belongs_to_it(string outcome, string? day, string code)
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        foreach (var date in new[] { "2026-01-08", "2026-01-15", "2026-01-22" })
        {
            await office.RunAsync(date);
        }

        var task = Assert.Single(await office.Store.Tasks.OpenAsync(new TaskFilter(TaskKind.Call), None));
        DateOnly? on = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var recorded = await office.RecordTask.ExecuteAsync(task.Task.Key, new TaskResult(outcome, "anna", null, on, null, null), None);

        Assert.Equal(code, Assert.Single(recorded.Findings).Code);
        Assert.Single(await office.Store.Tasks.OpenAsync(new TaskFilter(TaskKind.Call), None));
    }

    [Fact]
    public async Task A_printer_that_fails_half_way_prints_the_rest_next_time_and_nothing_twice()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync([.. Enumerable.Range(1, 20).Select(number => FormattableString.Invariant($"2026-{number:0000};2026-01-05;121,00;{1000 + number}"))]);
        office.Post.FailsAfter = 7;

        await Assert.ThrowsAnyAsync<Exception>(() => office.RunAsync("2026-01-08"));
        var printed = office.Post.Names.Count;
        office.Post.FailsAfter = null;
        var rest = await office.RunAsync("2026-01-08");

        Assert.Equal(7, printed);
        Assert.Equal(13, rest.Letters);
        Assert.Equal(20, office.Post.Names.Count);
    }
}
