using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Procedures;
using Dunning.Storage;
using Dunning.Storage.Seeding;

namespace Dunning.Web.Composition;

/// <summary>A throw-away office full of open cases, to measure on.</summary>
internal sealed class BenchOffice : IAsyncDisposable
{
    private const string ClientId = "bench";
    private readonly SqliteStore store;
    private readonly ServiceProvider services;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dunning-bench-");

    public BenchOffice(TimeProvider time)
    {
        store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), time);
        services = new ServiceCollection().AddOffice(store, folder, time).BuildServiceProvider();
    }

    /// <summary>The use cases and ports.</summary>
    public IServiceProvider Services => services;

    /// <summary>Letters on the disk.</summary>
    public int Letters => Directory.EnumerateFiles(Path.Combine(folder.FullName, "letters"), "*.docx").Count();

    /// <summary>Fills it with cases that got their first reminder by post and wait for the second.</summary>
    /// <param name="size">How many cases.</param>
    /// <param name="due">How many of them have their day, spread over the whole.</param>
    /// <param name="day">That day; the others a month later.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task SeedAsync(long size, long due, DateOnly day, CancellationToken cancellationToken)
    {
        var (procedure, firm, client) = await SetUpAsync(day, cancellationToken);
        var (now, later) = (Live(procedure, firm, client, day), Live(procedure, firm, client, day.AddDays(30)));
        var every = size / due;
        await BulkSeed.RunAsync(
            store, size,
            number =>
            {
                var (state, invoice) = (number - 1) % every == 0 && (number - 1) / every < due ? now : later;
                return new SeededCase(
                    Debtor(number), invoice with { Number = "B" + number.ToString(CultureInfo.InvariantCulture), DebtorNumber = number.ToString(CultureInfo.InvariantCulture) },
                    state with { Id = number });
            },
            cancellationToken);
    }

    /// <summary>Fills it with a recorded year: invoices that were paid or not, and what came of calls, holds and disputes.</summary>
    /// <param name="size">How many invoices, one debtor each.</param>
    /// <param name="day">The last day that is recorded.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task SeedRecordedAsync(long size, DateOnly day, CancellationToken cancellationToken)
    {
        var (procedure, firm, client) = await SetUpAsync(day, cancellationToken);
        await store.Clock.SetSampleDayAsync(day, cancellationToken);
        await BulkSeed.RunAsync(store, size, number => BenchHistory.Live(number, procedure, firm, client, Debtor(number), day), cancellationToken);
    }

    /// <summary>Fills it as an office that works for twenty clients: debtors with four invoices each, nine in ten cases open, a call to make in one of a hundred.</summary>
    /// <param name="size">How many invoices.</param>
    /// <param name="day">Today.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task SeedDeskAsync(long size, DateOnly day, CancellationToken cancellationToken)
    {
        const int Clients = 20;
        const int InvoicesADebtor = 4;
        const int Kinds = 500;
        var (procedure, firm, first) = await SetUpAsync(day, cancellationToken);
        Client[] clients = [.. Enumerable.Range(1, Clients).Select(number => first with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"client{number:D2}"), Name = string.Create(CultureInfo.InvariantCulture, $"Opdrachtgever {number:D2} B.V."),
        })];
        await store.Ledger.SaveOfficeAsync(firm, clients, cancellationToken);
        await store.Clock.SetSampleDayAsync(day, cancellationToken);

        // Lives to choose from; a million lived one by one would take longer than what is measured.
        var lives = Enumerable.Range(1, Kinds * 20).Select(number => BenchHistory.Live(number, procedure, firm, first, Debtor(number), day))
            .Where(life => life.State is not null).ToLookup(life => life.State!.Status == CaseStatus.Closed);
        SeededCase[] open = [.. lives[false].Take(Kinds)];
        SeededCase[] closed = [.. lives[true].Take(Kinds)];
        await BulkSeed.RunAsync(
            store, size,
            number =>
            {
                var of = number / InvoicesADebtor;
                var client = clients[of % Clients];
                var debtor = Debtor(of) with { ClientId = client.Id, Name = BenchNames.Of(of), Phone = string.Create(CultureInfo.InvariantCulture, $"020-{1_000_000 + of:D7}") };
                var own = number % 100 == 0 && BenchHistory.Live(number, procedure, firm, client, debtor, day) is { State: not null } lived ? lived : null;
                var life = own ?? (number % 10 == 1 ? closed[number % closed.Length] : open[number % open.Length]);
                return new SeededCase(
                    debtor, life.Invoice with { ClientId = client.Id, Number = "B" + number.ToString(CultureInfo.InvariantCulture), DebtorNumber = debtor.Number }, life.State! with { Id = number })
                {
                    Events = own?.Events ?? [],
                };
            },
            cancellationToken);
    }

    /// <summary>Starts its site.</summary>
    public Task<BenchSite> ServeAsync(TimeProvider time, CancellationToken cancellationToken) => BenchSite.StartAsync(store, folder, time, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        store.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<(Procedure Procedure, Firm Firm, Client Client)> SetUpAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ShippedProcedures>().PublishAsync(day.AddDays(-60), cancellationToken);
        var firm = new Firm("Bench", new Address("Kade 1", "1000 AA", "Amsterdam"), "12345678", null, "bench@example.nl", "020-5550000");
        var client = new Client(
            ClientId, "Bench B.V.", firm.Address, "12345678", "NL000099998B57", "NL91ABNA0417164300", "Bench B.V.", "bench@example.nl", "020-5550000", null, "de heer Bench",
            Language.Dutch, "zoho-vdt", """{"remindersByPost":true}""", DeductsVat: true, OnBehalf: false)
        {
            TermsAgreed = true, TermsChecked = true,
        };
        await store.Ledger.SaveOfficeAsync(firm, [client], cancellationToken);
        return ((await services.GetRequiredService<ProcedureLibrary>().LatestAsync(cancellationToken))[client.ProcedureId], firm, client);
    }

    private static (CaseState State, Invoice Invoice) Live(Procedure procedure, Firm firm, Client client, DateOnly secondReminder)
    {
        for (var dueDate = secondReminder.AddDays(-20); dueDate < secondReminder; dueDate = dueDate.AddDays(1))
        {
            var invoice = new Invoice(ClientId, "0", "0", InvoiceType.Invoice, dueDate.AddDays(-30), dueDate, Money.Euro(1210.00m), null, null, "Levering");
            CaseFacts Facts(DateOnly day) => new(firm, client, Debtor(0), StatementLine.Of(invoice, [], day), [], Statement.Of([invoice], [], day));
            var day = dueDate.AddDays(1);
            var decision = Advance.Decide(procedure, Advance.Open(procedure, 0, Facts(day), day).State, Facts(day), [], day);
            day = decision.State.NextDay!.Value;
            decision = Advance.Decide(procedure, decision.State, Facts(day), [], day);
            var reminder = decision.Messages.Single();
            var sent = new CaseSignal.MessageSettled(reminder.Key, new MessageResult.Sent(day, Channel.Letter, "bench.docx"));
            decision = Advance.Decide(procedure, decision.State, Facts(day), [sent], day);
            if (decision.State.NextDay == secondReminder)
            {
                return (decision.State, invoice);
            }
        }

        throw new InvalidOperationException(FormattableString.Invariant($"No due date leads to a second reminder on {secondReminder:yyyy-MM-dd}."));
    }

    private static Debtor Debtor(long number) => new(
        ClientId, number.ToString(CultureInfo.InvariantCulture), "Debiteur " + number.ToString(CultureInfo.InvariantCulture), DebtorKind.Business, false, Language.Dutch,
        new Address("Straat " + number.ToString(CultureInfo.InvariantCulture), "1234 AB", "Utrecht"), null, null, null, null, null);
}
