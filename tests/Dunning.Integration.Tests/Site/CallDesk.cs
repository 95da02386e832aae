using System.Globalization;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Dunning.Operations.Procedures;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The site over a real store, on a day on which the shipped procedure has a number of debtors called. Its seconds do not pass.</summary>
internal static class CallDesk
{
    /// <summary>Starts it.</summary>
    /// <param name="calls">How many are to be called.</param>
    public static async Task<RunningSite> StartAsync(int calls)
    {
        var site = await RunningSite.StartAsync(time: new HeldClock(), office: (services, store) =>
        {
            services.AddSingleton<ILedger>(store.Ledger);
            services.AddSingleton<ICaseStore>(store.Cases);
            services.AddSingleton<IOutbox>(store.Outbox);
            services.AddSingleton<ITaskList>(store.Tasks);
            services.AddSingleton<IProcedureStore>(store.Procedures);
            services.AddSingleton<IDesk>(store.Desk);
            services.AddSingleton<IOfficeClock>(store.Clock);
            services.AddSingleton<IPostOffice>(new MemoryPostOffice());
        });
        var none = CancellationToken.None;
        var (version, findings) = await site.Get<PublishProcedure>().ExecuteAsync(DeskSite.Files(), "", new DateOnly(2026, 1, 1), none);
        Assert.True(version is not null, string.Join('\n', findings));
        await site.Get<ILedger>().SaveOfficeAsync(SampleFacts.Firm, [SampleFacts.Bakery with { ProcedureId = DeskSite.Procedure, TermsAgreed = true, TermsChecked = true, OnBehalf = false }], none);
        var numbers = Enumerable.Range(1, calls).Select(number => number.ToString("00", CultureInfo.InvariantCulture)).ToList();
        await site.Get<ILedger>().SaveAsync(
            new LedgerChange(
                SampleFacts.Bakery.Id, [.. numbers.Select(number => SampleFacts.Builder with { Number = number, Name = "Debiteur " + number, Email = null })],
                [.. numbers.Select((number, index) => new Invoice(
                    SampleFacts.Bakery.Id, "F" + number, number, InvoiceType.Invoice, new(2025, 12, 6), new(2026, 1, 5), Money.Euro(1000 - index), null, null, "Brood"))],
                [], []),
            none);
        for (var day = new DateOnly(2026, 1, 6); (await site.Get<OfferCalls>().ExecuteAsync(DeskScope.Office, none)).Count < calls; day = day.AddDays(1))
        {
            Assert.True(day < new DateOnly(2026, 6, 1), "The procedure does not call.");
            await site.Get<IOfficeClock>().SetSampleDayAsync(day, none);
            await site.Get<RunDunning>().ExecuteAsync(day, RunMode.AsProcedures, DeskScope.Office, none);
        }

        return site;
    }

    // On a busy machine ten seconds are soon over.
    private sealed class HeldClock : TimeProvider
    {
        private readonly DateTimeOffset now = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => now;
    }
}
