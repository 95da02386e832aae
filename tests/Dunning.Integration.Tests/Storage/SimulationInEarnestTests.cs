using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Simulation;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Ledger;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Operations.Simulation;
using Dunning.Operations.Tasks;
using Dunning.Tests.Contracts;
using Dunning.Web.Composition;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dunning.Integration.Tests.Storage;

/// <summary>An office that was really run, day by day; then its recorded cases are lived again and send the same messages on the same days.</summary>
public sealed class SimulationInEarnestTests : IDisposable
{
    private const string Procedure = "zoho-vdt";
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly DateOnly Last = new(2026, 4, 20);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dunning-");

    [Fact]
    public async Task Recorded_cases_live_again_as_they_did()
    {
        var token = TestContext.Current.CancellationToken;
        await using var office = await Office.OpenAsync(folder, new StoppedClock(), token);
        await RunAsync(office.Services, token);

        var (sent, lived) = (new List<string>(), new List<string>());
        var (procedure, client) = (await PublishedAsync(office.Services, token), Given.Client(procedure: Procedure));
        await foreach (var page in office.Services.GetRequiredService<IPortfolio>().ReadAsync([Given.ClientId], 1, token))
        {
            foreach (var (debtor, each) in page.SelectMany(debtor => debtor.Cases.Select(each => (debtor, each))))
            {
                var events = await office.Services.GetRequiredService<ICaseStore>().EventsAsync(each.CaseId, token);
                sent.AddRange(events.OfType<CaseEvent.MessageSettled>().Select(settled => settled.Sent).OfType<PastMessage>()
                    .Select(message => Line(each.CaseId, message.Day, message.Channel == Channel.Email, message.Name)));
                var life = new CaseLife(procedure, Given.Firm, client, debtor.Debtor, each.Invoice) { CaseId = each.CaseId, Answers = new RecordedAnswers(each.Answers, []) };
                lived.AddRange(life.Play(each.Given, each.Invoice.IssueDate, Last).Where(line => line.IsMessage)
                    .Select(line => Line(each.CaseId, line.Day, line.Kind == LifeEventKind.Email, line.Name)));
            }
        }

        Assert.True(sent.Count > 100, "too little happened");
        Assert.Equal(sent, lived);

        var scope = new SimulationScope(DateOnly.MinValue, Last, Last, [Given.ClientId], [], 10);
        var difference = await office.Services.GetRequiredService<SimulatePortfolio>().ExecuteAsync(procedure, procedure, scope, token);
        Assert.True(difference.IsEmpty);
        Assert.Equal(sent.Count, difference.Kinds.Where(kind => kind.Key != SimulatedKind.Task).Sum(kind => kind.Value.Before));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Line(long caseId, DateOnly day, bool email, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{caseId} {day:yyyy-MM-dd} {(email ? "email" : "letter")} {name}");

    private static async Task<Cases.Procedures.Procedure> PublishedAsync(IServiceProvider services, CancellationToken token) =>
        (await services.GetRequiredService<ProcedureLibrary>().LatestAsync(token))[Procedure];

    /// <summary>Runs it: payments before the day's run, people after it, and the run once more.</summary>
    private static async Task RunAsync(IServiceProvider services, CancellationToken token)
    {
        var (ledger, clock, run) = (services.GetRequiredService<ILedger>(), services.GetRequiredService<IOfficeClock>(), services.GetRequiredService<RunDunning>());
        var chance = new Random(20260105);
        await services.GetRequiredService<ShippedProcedures>().PublishAsync(First, token);
        await ledger.SaveOfficeAsync(Given.Firm, [Given.Client(procedure: Procedure)], token);

        // Each debtor has one: a case that lives alone knows nothing of the debtor's others, with which it shares letters and one contact a day.
        Invoice[] invoices =
        [
            .. Enumerable.Range(1, 60).Select(number => Given.Invoice(
                "F" + number.ToString(CultureInfo.InvariantCulture), 500 + number, First.AddDays(number % 25).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "D" + number.ToString(CultureInfo.InvariantCulture))),
        ];
        await ledger.SaveAsync(Given.Change([.. Enumerable.Range(1, 60).Select(number => Given.Debtor("D" + number.ToString(CultureInfo.InvariantCulture)) with { Email = number % 3 == 0 ? null : "debiteur@example.nl" })], invoices), token);
        var paid = invoices.Where(_ => chance.Next(10) < 7).ToLookup(invoice => invoice.DueDate.AddDays(chance.Next(70)));
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            await clock.SetSampleDayAsync(day, token);
            await ledger.SaveAsync(Given.Change(payments: [.. paid[day].Select(invoice => Payment(invoice, day, chance))]), token);
            await run.ExecuteAsync(day, RunMode.AsProcedures, Dunning.Operations.Desk.DeskScope.Office, token);
            if (BusinessCalendarDay(day))
            {
                await PeopleAsync(services, day, chance, token);
                await run.ExecuteAsync(day, RunMode.AsProcedures, Dunning.Operations.Desk.DeskScope.Office, token);
            }
        }
    }

    private static bool BusinessCalendarDay(DateOnly day) => Core.Calendars.BusinessCalendar.Dutch.IsBusinessDay(day);

    private static Payment Payment(Invoice invoice, DateOnly day, Random chance) => Given.Payment(
        chance.Next(4) == 0 ? 100 : invoice.Amount.Amount, invoice.Number, "bank:" + invoice.Number, day.AddDays(-chance.Next(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static async Task PeopleAsync(IServiceProvider services, DateOnly day, Random chance, CancellationToken token)
    {
        foreach (var open in await services.GetRequiredService<ITaskList>().OpenAsync(new TaskFilter(DueBy: day), token))
        {
            if (chance.Next(3) > 0)
            {
                var outcome = open.Task.Outcomes[chance.Next(open.Task.Outcomes.Count)];
                await services.GetRequiredService<RecordTaskResult>().ExecuteAsync(
                    open.Task.Key, Given.Result(outcome) with { SpokenWith = "Jansen", Day = day.AddDays(chance.Next(14)), Note = "niet geleverd" }, token);
            }
        }

        var caseId = chance.NextInt64(1, 61);
        switch (chance.Next(12))
        {
            case 0:
                await services.GetRequiredService<PlaceHold>().ExecuteAsync(caseId, "op verzoek", day.AddDays(9), "anna", token);
                break;
            case 1:
                await services.GetRequiredService<LiftHold>().ExecuteAsync(caseId, "anna", token);
                break;
            case 2:
                await services.GetRequiredService<RaiseDispute>().ExecuteAsync(caseId, "klopt niet", "anna", null, null, token);
                break;
            case 3:
                await services.GetRequiredService<RecordReply>().ExecuteAsync(caseId, "ik betaal volgende week", "anna", token);
                break;
            case 4:
                await services.GetRequiredService<OrderStep>().ExecuteAsync(caseId, new CaseSignal.StepOrdered(StepOrder.DoNow, "last", null, "haast", "anna"), token);
                break;
        }
    }
}
