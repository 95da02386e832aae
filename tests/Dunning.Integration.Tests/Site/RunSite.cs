using System.Globalization;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Dunning.Operations.Pausing;
using Dunning.Operations.Procedures;
using Dunning.Operations.Tasks;
using Dunning.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dunning.Integration.Tests.Site;

/// <summary>The site over a real store on the day on which the first reminders of two clients are due: two debtors of the bakery, one of the studio with a hostile name.</summary>
internal static class RunSite
{
    public const string HostileName = "=HYPERLINK(\"http://kwaad.example\";\"Pixel; & Co\")";

    public static readonly DateOnly Day = new(2026, 1, 8);

    /// <summary>Starts it.</summary>
    /// <param name="post">Where letters and mails go.</param>
    public static async Task<RunningSite> StartAsync(MemoryPostOffice post)
    {
        var none = CancellationToken.None;
        var site = await RunningSite.StartAsync(office: (services, store) =>
        {
            services.AddSingleton<ILedger>(store.Ledger);
            services.AddSingleton<ICaseStore>(store.Cases);
            services.AddSingleton<IOutbox>(store.Outbox);
            services.AddSingleton<ITaskList>(store.Tasks);
            services.AddSingleton<IProcedureStore>(store.Procedures);
            services.AddSingleton<IDesk>(store.Desk);
            services.AddSingleton<IPauses>(store.Pauses);
            services.AddSingleton<IOfficeClock>(store.Clock);
            services.AddSingleton<IPostOffice>(post);
        });
        var (version, findings) = await site.Get<PublishProcedure>().ExecuteAsync(DeskSite.Files(), "", new DateOnly(2026, 1, 1), none);
        Assert.True(version is not null, string.Join('\n', findings));
        Client[] clients = [.. new[] { SampleFacts.Bakery, SampleFacts.Studio }.Select(client => client with { ProcedureId = DeskSite.Procedure, TermsAgreed = true, TermsChecked = true, OnBehalf = false })];
        await site.Get<ILedger>().SaveOfficeAsync(SampleFacts.Firm, clients, none);
        await BringInAsync(site, SampleFacts.Bakery, "Jansen Bouw BV", "Kuiper & Zn");
        await BringInAsync(site, SampleFacts.Studio, HostileName);
        await site.Get<IOfficeClock>().SetSampleDayAsync(Day, none);
        return site;
    }

    private static Task BringInAsync(RunningSite site, Client client, params string[] debtors) => site.Get<ILedger>().SaveAsync(
        new LedgerChange(
            client.Id,
            [.. debtors.Select((name, index) => SampleFacts.Builder with { ClientId = client.Id, Number = Number(index), Name = name, Email = null })],
            [.. debtors.Select((_, index) => new Invoice(
                client.Id, client.Id[..1].ToUpperInvariant() + Number(index), Number(index), InvoiceType.Invoice, new(2025, 12, 6), new(2026, 1, 5), Money.Euro(1000 + index), null, null, "Werk"))],
            [], []),
        CancellationToken.None);

    private static string Number(int index) => (index + 1).ToString("00", CultureInfo.InvariantCulture);
}
