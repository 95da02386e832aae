using Dunning.Cases.Lifecycle;
using Dunning.Operations.Pausing;
using Xunit;

namespace Dunning.Tests.Contracts;

public abstract class PausesContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    private static readonly DateOnly Until = Given.Today.AddDays(20);

    private static readonly Pause OfClient = new(Given.ClientId, null, "op verzoek", Until, "anna");

    private static readonly Pause OfDebtor = OfClient with { DebtorNumber = "D1", Reason = "gesprek loopt" };

    [Fact]
    public async Task Facts_name_the_pauses_of_the_client_and_of_the_debtor()
    {
        await SetUpAsync(Given.Invoice());
        var opened = await OpenAsync("2026-001");
        await Office.Pauses.PlaceAsync(OfClient, Given.Today, None);
        await Office.Pauses.PlaceAsync(OfDebtor, Given.Today, None);

        var facts = (await FindAsync(opened.Id)).Facts;

        Assert.Equal([new Hold("op verzoek", Until, "anna", HoldCause.Client), new Hold("gesprek loopt", Until, "anna", HoldCause.Debtor)], facts.Pauses);
    }

    [Fact]
    public async Task A_pause_wakes_the_open_cases_it_is_about()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var open = await OpenAsync("2026-001");
        await OpenAsync("2026-002", id => [new CaseEvent.Closed(CloseReason.Ended, Given.Why)]);

        var woken = await Office.Pauses.PlaceAsync(OfDebtor, Given.Today, None);

        Assert.Equal([open.Id], woken);
        Assert.Equal([new CaseSignal.DayCame()], (await FindAsync(open.Id)).Signals.Select(stored => stored.Signal));
    }

    [Fact]
    public async Task A_second_pause_takes_the_place_of_the_first()
    {
        await SetUpAsync(Given.Invoice());
        await Office.Pauses.PlaceAsync(OfClient, Given.Today, None);
        await Office.Pauses.PlaceAsync(OfClient with { Reason = "vakantie" }, Given.Today, None);

        Assert.Equal(["vakantie"], (await Office.Pauses.RunningAsync(Given.Today, None)).Select(pause => pause.Reason));
    }

    [Fact]
    public async Task A_lifted_pause_is_gone_from_the_facts_and_wakes_the_cases_again()
    {
        await SetUpAsync(Given.Invoice());
        var opened = await OpenAsync("2026-001");
        await Office.Pauses.PlaceAsync(OfClient, Given.Today, None);

        Assert.Equal([opened.Id], await Office.Pauses.LiftAsync(Given.ClientId, null, "anna", Given.Today, None));
        Assert.Empty((await FindAsync(opened.Id)).Facts.Pauses);
        Assert.Equal(2, (await FindAsync(opened.Id)).Signals.Count);
    }

    [Fact]
    public async Task Lifting_what_is_not_paused_changes_nothing()
    {
        await SetUpAsync(Given.Invoice());
        await Office.Pauses.PlaceAsync(OfDebtor, Given.Today, None);

        Assert.Null(await Office.Pauses.LiftAsync(Given.ClientId, null, "anna", Given.Today, None));
        Assert.Single(await Office.Pauses.RunningAsync(Given.Today, None));
    }

    [Fact]
    public async Task A_pause_that_has_ended_is_no_fact_any_more()
    {
        await SetUpAsync(Given.Invoice());
        var opened = await OpenAsync("2026-001");
        await Office.Pauses.PlaceAsync(OfClient with { Until = Given.Today }, Given.Today, None);

        Assert.Empty((await FindAsync(opened.Id)).Facts.Pauses);
        Assert.Empty(await Office.Pauses.RunningAsync(Given.Today, None));
    }

    [Fact]
    public async Task A_stop_of_everything_is_a_fact_of_every_case_and_wakes_none()
    {
        await SetUpAsync(Given.Invoice());
        var opened = await OpenAsync("2026-001");

        Assert.Empty(await Office.Pauses.PlaceAsync(OfClient with { ClientId = null }, Given.Today, None));

        var work = await FindAsync(opened.Id);
        Assert.Equal([new Hold("op verzoek", Until, "anna", HoldCause.Office)], work.Facts.Pauses);
        Assert.Empty(work.Signals);
    }

    [Fact]
    public async Task Lifting_the_stop_of_everything_wakes_what_is_held_and_leaves_the_pause_of_a_client()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var held = await OpenAsync("2026-001", _ => [Given.Held()]);
        await OpenAsync("2026-002");
        await Office.Pauses.PlaceAsync(OfClient, Given.Today, None);
        await Office.Pauses.PlaceAsync(OfClient with { ClientId = null }, Given.Today, None);

        Assert.Equal([held.Id], await Office.Pauses.LiftAsync(null, null, "anna", Given.Today, None));

        Assert.Equal([OfClient], await Office.Pauses.StopsAsync(Given.Today, None));
        Assert.Null(await Office.Pauses.LiftAsync(null, null, "anna", Given.Today, None));
    }

    [Fact]
    public async Task What_stops_a_whole_client_or_everything_is_told_apart_from_what_stops_a_debtor()
    {
        await SetUpAsync(Given.Invoice());
        await Office.Pauses.PlaceAsync(OfDebtor, Given.Today, None);
        await Office.Pauses.PlaceAsync(OfClient, Given.Today, None);
        await Office.Pauses.PlaceAsync(OfClient with { ClientId = null }, Given.Today, None);

        Assert.Equal([null, Given.ClientId], (await Office.Pauses.StopsAsync(Given.Today, None)).Select(stop => stop.ClientId));
        Assert.Empty(await Office.Pauses.StopsAsync(Until, None));
    }
}
