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
