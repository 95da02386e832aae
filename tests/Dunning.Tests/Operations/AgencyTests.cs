using System.Text;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Traces;
using Dunning.Connectors.Agencies;
using Dunning.Operations.Agencies;
using Dunning.Operations.Casework;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>What an agency tells and pays over.</summary>
public sealed class AgencyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_is_paid_over_goes_to_costs_first_and_the_rest_lowers_the_invoice()
    {
        var (office, agencies) = await HandedOverAsync();

        var result = await agencies.ExecuteAsync(Csv("D-000001;lopend;400,00;100,00;25-01-2026;A1"), "bureau.csv", "anna", None);

        Assert.Empty(result.Findings);
        Assert.Equal((1, 400m), (result.New, result.Remitted));
        var work = (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 30), None))!;
        Assert.Equal(650m, work.Facts.Open.Amount);
        Assert.Equal(new Collected(150m, 0), work.State.Collected);
        var account = ClaimAccount.On(work.Facts, work.State, default, new DateOnly(2026, 1, 30));
        Assert.Equal((650m, 0m, 650m), (account.Principal.Amount, account.Costs.Amount, account.Total.Amount));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var (office, agencies) = await HandedOverAsync();
        var file = Csv("D-000001;lopend;400,00;100,00;25-01-2026;A1", "D-000001;lopend;50,00;0;26-01-2026;A2");

        await agencies.ExecuteAsync(file, "bureau.csv", "anna", None);
        var again = await agencies.ExecuteAsync(file, "bureau.csv", "anna", None);

        Assert.Equal((0, 2, 0m), (again.New, again.Unchanged, again.Remitted));
        Assert.Equal(600m, (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 30), None))!.Facts.Open.Amount);
    }

    [Fact]
    public async Task A_bad_row_is_refused_with_its_place_and_the_good_ones_come_through()
    {
        var (_, agencies) = await HandedOverAsync();

        var result = await agencies.ExecuteAsync(
            Csv("D-000001;lopend;10,00;0;;B1", "D-000002;lopend;10,00", "D-000999;lopend;10,00", "D-000001;zoek;10,00", "klant;lopend;x", "D-000001;lopend;-5,00", "D-000001;lopend;1,00;0;2027-01-01"),
            "bureau.csv", "anna", None);

        Assert.Equal((1, 7), (result.New, result.Rejected));
        Assert.Equal(
            ["line 3 agency.not-handed-over", "line 4 agency.no-case", "line 5 agency.status", "line 6 agency.amount", "line 6 agency.no-case", "line 7 agency.amount", "line 8 agency.day"],
            result.Findings.Select(finding => finding.Place + " " + finding.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("naam;bedrag\nx;1")]
    [InlineData("[1]")]
    [InlineData("[{")]
    [InlineData("")]
    public void A_file_that_is_no_list_of_cases_is_refused_whole(string text)
    {
        var (rows, findings) = new AgencyFileReader().Read(Encoding.UTF8.GetBytes(text), "bureau.csv");

        Assert.Empty(rows);
        Assert.Equal("agency.file", Assert.Single(findings).Code);
    }

    [Fact]
    public async Task Json_says_the_same_as_csv_and_more_than_is_owed_is_not_booked()
    {
        var (office, agencies) = await HandedOverAsync();

        var result = await agencies.ExecuteAsync(
            Encoding.UTF8.GetBytes("""[{"case":"D-000001","status":"collected","remitted":"1200.00","kept":0,"day":"2026-01-25","reference":"J1"}]"""), "bureau.json", "anna", None);

        Assert.Equal("agency.too-much", Assert.Single(result.Findings).Code);
        var work = (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 30), None))!;
        Assert.Equal((0m, 0m), (work.Facts.Open.Amount, work.Facts.Invoice.Overpaid.Amount));
    }

    [Fact]
    public async Task A_claim_is_called_back_with_a_reason()
    {
        var (office, agencies) = await HandedOverAsync();

        Assert.Equal("agency.no-reason", Assert.Single(await agencies.RecallAsync(1, " ", "anna", None)).Code);
        Assert.Empty(await agencies.RecallAsync(1, "klant wil zelf verder", "anna", None));
        Assert.Contains(await office.Store.Cases.EventsAsync(1, None), happened => happened is CaseEvent.AgencyReported { Report.Status: "Returned" });
    }

    // Two cases of a thousand; the first has costs and was handed over.
    private static async Task<(OfficeAtWork Office, TakeAgencyReports Agencies)> HandedOverAsync()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-001;2026-01-10;1000.00", "2026-002;2026-01-10;1000.00;1002");
        await office.RunAsync("2026-01-20");
        var work = (await office.Store.Cases.FindAsync(1, new DateOnly(2026, 1, 20), None))!;
        CaseEvent[] events =
        [
            new CaseEvent.CostsCharged(new ChargedCosts(150m, 0, 1000m, new DateOnly(2026, 1, 18)), Trace.Of("costs.charged")),
            new CaseEvent.HandedOver(new Handover("Agency", "Amicable", "De Brug", new DateOnly(2026, 1, 20)), Trace.Of("handover.accepted")),
        ];
        var decision = new Decision(work.State.Version, events.Aggregate(work.State, CaseFold.Apply), events);
        Assert.Empty(await office.Store.Cases.SaveAsync([new CaseSave(decision, [])], new DateOnly(2026, 1, 20), None));
        await office.Store.Clock.SetSampleDayAsync(new DateOnly(2026, 1, 30), None);
        return (office, new TakeAgencyReports(new AgencyFileReader(), office.Store.Cases, office.Store.Ledger, office.Store.Desk, office.Advance, office.RecordTask, office.Store.Clock));
    }

    private static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes("dossier;status;afgedragen;kosten;dag;referentie\r\n" + string.Join("\r\n", rows));
}
