using System.Net;
using Dunning.Cases.Tasks;
using Xunit;

namespace Dunning.Integration.Tests.Site;

public sealed class CallTests : IAsyncLifetime
{
    private const string Address = "/calls/" + FakeTasks.FirstCall;

    private RunningSite site = null!;
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync();
        visitor = await Visitor.SignedInAsync(site);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task An_outcome_is_recorded_and_the_next_call_comes_up()
    {
        var response = await visitor.SubmitAsync(
            Address, "outcome", ("Form.Outcome", nameof(CallOutcome.PromiseToPay)), ("Form.SpokenWith", " mevrouw Jansen "), ("Form.Day", "2026-03-24"), ("Form.Amount", "1.850,00"), ("Form.Note", ""));

        Assert.Equal(new TaskResult(nameof(CallOutcome.PromiseToPay), SiteAccounts.Administrator, "mevrouw Jansen", new(2026, 3, 24), 1850m, null) { At = new(9, 0) }, site.Tasks.Reported[FakeTasks.FirstCall]);
        Assert.EndsWith("/calls/126.1.bellen.1.2", response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Vastgelegd: Toezegging.", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_filled_in_for_another_outcome_does_not_count()
    {
        await visitor.SubmitAsync(
            Address, "outcome", ("Form.Outcome", nameof(CallOutcome.NoAnswer)), ("Form.SpokenWith", "mevrouw Jansen"), ("Form.Day", "2026-03-24"), ("Form.Amount", "1"));

        Assert.Equal(new TaskResult(nameof(CallOutcome.NoAnswer), SiteAccounts.Administrator, null, null, null, null) { At = new(9, 0) }, site.Tasks.Reported[FakeTasks.FirstCall]);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_filled_in_stays()
    {
        var response = await visitor.SubmitAsync(Address, "outcome", ("Form.Outcome", nameof(CallOutcome.PromiseToPay)), ("Form.SpokenWith", "mevrouw Jansen"));

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains("Bij deze uitkomst hoort een dag.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mevrouw Jansen\"", page, StringComparison.Ordinal);
        Assert.Empty(site.Tasks.Reported);
    }

    [Fact]
    public async Task The_same_outcome_sent_twice_is_recorded_once_and_said()
    {
        var page = await (await visitor.GetAsync(Address)).Content.ReadAsStringAsync();
        await visitor.SendAsync(Address, page, "outcome", ("Form.Outcome", nameof(CallOutcome.Refuses)), ("Form.Note", "eerste"));

        var second = await visitor.SendAsync(Address, page, "outcome", ("Form.Outcome", nameof(CallOutcome.Refuses)), ("Form.Note", "tweede"));

        Assert.Equal("eerste", site.Tasks.Reported[FakeTasks.FirstCall].Note);
        Assert.Contains("er is niets dubbel vastgelegd", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dispute_is_judged()
    {
        var response = await visitor.SubmitAsync("/tasks/" + FakeTasks.Review, "task", ("Form.Outcome", "ClaimStands"), ("Form.Day", "2026-03-24"), ("Form.Note", "pakbon getekend"));

        Assert.Equal(new TaskResult("ClaimStands", SiteAccounts.Administrator, null, null, null, "pakbon getekend") { At = new(9, 0) }, site.Tasks.Reported[FakeTasks.Review]);
        Assert.Contains("Vastgelegd: De vordering blijft staan.", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_without_an_end_is_refused_in_words()
    {
        var response = await visitor.SubmitAsync("/cases/123", "hold", ("Form.Reason", ""), ("Form.Until", "2026-03-01"));

        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains("Geef een reden.", page, StringComparison.Ordinal);
        Assert.Contains("Kies een dag na vandaag", page, StringComparison.Ordinal);
    }
}
