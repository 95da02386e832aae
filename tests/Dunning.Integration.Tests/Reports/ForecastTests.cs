using Dunning.Cases.Forecasting;
using Dunning.Cases.Lifecycle;
using Dunning.Integration.Tests.Storage;
using Dunning.Operations.Desk;
using Dunning.Operations.Reports;
using Dunning.Tests.Contracts;
using Xunit;

namespace Dunning.Integration.Tests.Reports;

/// <summary>What a client may expect, from what is stored; today is Monday 2 March.</summary>
public sealed class ForecastTests : PortContract<SqliteOffice>
{
    [Fact]
    public async Task Habits_agreements_and_what_is_out_come_from_the_books_and_the_cases()
    {
        await SetUpAsync(
            Given.Invoice("OUD", due: "2026-01-10"), Given.Invoice("GEWOON", due: "2026-03-06"), Given.Invoice("BELOOFD"), Given.Invoice("REGELING"), Given.Invoice("TWIST"), Given.Invoice("FAILLIET"));
        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(100, "OUD", "b1", "2026-01-20"), Given.Payment(20, "REGELING", "b2", "2026-03-01")]), None);
        var plan = new PaymentPlan([new Instalment(Given.Day("2026-03-01"), 30), new Instalment(Given.Day("2026-03-16"), 50)], Given.Day("2026-02-20"));
        await OpenAsync("BELOOFD", _ => [new CaseEvent.PromiseMade(new Promise(60, Given.Day("2026-03-13"), Given.Today), Given.Why)]);
        await OpenAsync("REGELING", _ => [new CaseEvent.PlanAgreed(plan, Given.Why)]);
        await OpenAsync("TWIST", _ => [new CaseEvent.DisputeRaised(new Dispute("niet geleverd", Given.Today), Given.Why)]);
        await OpenAsync("FAILLIET", _ => [new CaseEvent.DebtorInsolvent(new Insolvency("faillissement", Given.Today), Given.Why)]);
        await Office.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client() with { CashNeededPerWeek = 70 }], None);
        await Office.Clock.SetSampleDayAsync(Given.Today, None);
        var use = new ForecastCash(Office.Store.Reports, Office.Ledger, Office.Clock);

        var (forecast, findings) = await use.ExecuteAsync(DeskScope.Office, Given.ClientId, None);

        Assert.Empty(findings);
        Assert.Equal(CashForecast.UsualWeeks, forecast!.Weeks.Count);
        // Ten days late by habit: GEWOON on 16 March. REGELING: 10 left of a missed term and 50, both on 16 March. BELOOFD: 60 on the 13th, 40 after a reminder.
        Assert.Equal([0m, 60, 100 + 10 + 50 + 40 + 20, 0], forecast.Weeks.Take(4).Select(week => week.Expected));
        Assert.Equal(["FAILLIET Insolvent", "TWIST Disputed"], forecast.Out.Select(claim => claim.InvoiceNumber + " " + claim.Out));
        Assert.Equal((380m, 12), (forecast.Overdue, forecast.ShortWeeks));
        Assert.Equal("report.client", Assert.Single((await use.ExecuteAsync(DeskScope.Of("een ander"), Given.ClientId, None)).Findings).Code);
    }
}
