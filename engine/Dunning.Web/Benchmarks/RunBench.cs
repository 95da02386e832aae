using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Running;
using Dunning.Storage;
using Dunning.Web.Composition;

namespace Dunning.Web.Benchmarks;

/// <summary>
/// The whole nightly pipeline on a store of open cases of which a share is due: find, advance, rules, letters written to disk, intents, commit.
/// </summary>
internal static class RunBench
{
    private const string ClientId = "bench";
    private static readonly DateOnly Day = new(2026, 3, 10);

    /// <param name="size">Open cases in the store.</param>
    /// <param name="due">How many of them are due.</param>
    /// <param name="time">Measures.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public static async Task<BenchResult> MeasureAsync(long size, long due, TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("dunning-bench-");
        try
        {
            using var store = SqliteStore.Open(Path.Combine(folder.FullName, "office.db"), time);
            await using var services = new ServiceCollection().AddOffice(store, folder, time).BuildServiceProvider();
            await SeedAsync(store, services, size, due, cancellationToken);

            // The first run pays for compiling; a run of one day before has nothing to do but that.
            var run = services.GetRequiredService<RunDunning>();
            await run.ExecuteAsync(Day.AddDays(-1), RunMode.AsProcedures, null, cancellationToken);

            var measurement = Measurement.Start(time);
            var report = await run.ExecuteAsync(Day, RunMode.AsProcedures, null, cancellationToken);
            var written = Directory.EnumerateFiles(Path.Combine(folder.FullName, "letters"), "*.docx").Count();
            var again = await run.ExecuteAsync(Day, RunMode.AsProcedures, null, cancellationToken);
            if (report.Letters != due || written != due || again.Letters != 0)
            {
                throw new InvalidOperationException(
                    string.Create(CultureInfo.InvariantCulture, $"The run is wrong: {due} due, {report.Letters} letters reported, {written} on disk, {again.Letters} in a second run."));
            }

            return measurement.Stop(
                "run", size, due, string.Create(CultureInfo.InvariantCulture, $"{written} letters on disk, one for each case due; a second run sends none"), Math.Round((double)due / size, 4));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task SeedAsync(SqliteStore store, IServiceProvider services, long size, long due, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ShippedProcedures>().PublishAsync(Day.AddDays(-60), cancellationToken);
        var firm = new Firm("Bench", new Address("Kade 1", "1000 AA", "Amsterdam"), "12345678", null, "bench@example.nl", "020-5550000");
        var client = new Client(
            ClientId, "Bench B.V.", firm.Address, "12345678", "NL000099998B57", "NL91ABNA0417164300", "Bench B.V.", "bench@example.nl", "020-5550000", null, "de heer Bench",
            Language.Dutch, "zoho-vdt", """{"remindersByPost":true}""", DeductsVat: true, OnBehalf: false);
        await store.Ledger.SaveOfficeAsync(firm, [client], cancellationToken);
        var procedure = (await services.GetRequiredService<Operations.Procedures.ProcedureLibrary>().LatestAsync(cancellationToken))[client.ProcedureId];

        // Two cases lived until they wait for the second reminder: one whose day is the day of the run, one a month later.
        var (now, later) = (Live(procedure, firm, client, Day), Live(procedure, firm, client, Day.AddDays(30)));
        var every = size / due;
        await Storage.Seeding.BulkSeed.RunAsync(
            store, size,
            number =>
            {
                var (state, invoice) = (number - 1) % every == 0 && (number - 1) / every < due ? now : later;
                return new Storage.Seeding.SeededCase(
                    Debtor(number), invoice with { Number = "B" + number.ToString(CultureInfo.InvariantCulture), DebtorNumber = number.ToString(CultureInfo.InvariantCulture) },
                    state with { Id = number });
            },
            cancellationToken);
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
