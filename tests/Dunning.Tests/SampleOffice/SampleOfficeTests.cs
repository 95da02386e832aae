using System.Text.Json;
using Dunning.Cases.Tasks;
using Dunning.Connectors;
using Dunning.Core.Identifiers;
using Dunning.Core.Receivables;
using Dunning.Operations.Importing;
using Xunit;

namespace Dunning.Tests.SampleOffice;

/// <summary>The files under engine/Dunning.Web/SampleOffice are what the scenario makes of them, and what they promise.</summary>
public sealed class SampleOfficeTests
{
    private const long MaxSize = 3 * 1024 * 1024;
    private static readonly string Root = Repository.Path("engine", "Dunning.Web", "SampleOffice");
    private static readonly SampleWorld World = new(SampleScenario.Clients);

    [Fact]
    public async Task The_committed_files_are_those_the_scenario_makes()
    {
        var made = SampleFiles.All(World);
        if (Environment.GetEnvironmentVariable("DUNNING_ACCEPT") == "1")
        {
            await AcceptAsync(made);
        }

        Assert.Equal(made.Keys, Committed());
        foreach (var (path, bytes) in made)
        {
            var committed = await File.ReadAllBytesAsync(Path.Combine(Root, path));
            Assert.True(bytes.AsSpan().SequenceEqual(committed), path + " is not what the scenario makes (DUNNING_ACCEPT=1 rewrites it)");
        }

        Assert.InRange(made.Values.Sum(bytes => (long)bytes.Length), 1, MaxSize);
    }

    [Fact]
    public async Task Every_file_reads_without_a_finding_and_nothing_gets_lost()
    {
        var files = await ReadAllAsync();

        Assert.Empty(files.SelectMany(file => file.Read.Findings));
        var invoices = files.SelectMany(file => file.Read.Invoices).ToList();
        Assert.Equal(
            World.Invoices.Select(invoice => (invoice.Number, invoice.Issue, invoice.Due, invoice.Amount, invoice.Credits)).Order(),
            invoices.Select(invoice => (invoice.Number, invoice.IssueDate, invoice.DueDate, invoice.Payable, invoice.CreditedInvoice)).Order());
        var entries = files.SelectMany(file => file.Read.Statements).SelectMany(statement => statement.Entries).ToList();
        var last = entries.Max(entry => entry.BookingDate);
        Assert.Equal(
            World.Payments.Where(payment => payment.Day < last).Sum(payment => payment.Amount),
            entries.Where(entry => entry.BookingDate < last && World.Payments.Any(payment => payment.Day == entry.BookingDate)).Sum(entry => entry.Amount)
                + World.Payments.Where(payment => payment.Day < last && !payment.Client.DailyStatements && SampleCalendar.NextMonday(payment.Day) > SampleCalendar.End).Sum(payment => payment.Amount));
    }

    [Fact]
    public async Task The_office_is_as_big_and_as_mixed_as_promised()
    {
        var invoices = World.Invoices.Where(invoice => invoice.Credits is null).ToList();
        var xml = invoices.Count(invoice => invoice.Debtor.Xml);
        var overdue = invoices.Count(invoice => invoice.Due < SampleCalendar.Start.AddDays(SampleCalendar.DemoDays - 1) && StillOpen(invoice));
        var files = await ReadAllAsync();

        Assert.InRange(World.Debtors.Count, 66, 100);
        Assert.InRange(invoices.Count, 230, 300);
        Assert.InRange(xml, invoices.Count * 2 / 5, invoices.Count * 3 / 5);
        Assert.InRange(overdue, invoices.Count * 3 / 5, invoices.Count);
        Assert.InRange(invoices.Min(invoice => invoice.Issue), new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 30));
        Assert.InRange(invoices.Max(invoice => invoice.Issue), new DateOnly(2026, 3, 1), SampleCalendar.End);
        Assert.All(World.Invoices, invoice => Assert.InRange(invoice.Arrival, SampleCalendar.Start, SampleCalendar.End));
        Assert.Contains(World.Payments, payment => payment.Reversal);
        Assert.Contains(World.Debtors, debtor => debtor.MovedTo is not null);
        Assert.Contains(World.Debtors, debtor => debtor.English);
        Assert.Contains(World.Debtors, debtor => debtor.Email is null);
        Assert.Contains(files.SelectMany(file => file.Read.Invoices), invoice => invoice.Type == InvoiceType.CreditNote);
    }

    [Fact]
    public async Task Every_number_passes_its_own_check()
    {
        var files = await ReadAllAsync();

        foreach (var client in World.Clients.Select(client => client.Party))
        {
            Assert.True(Iban.IsValid(client.Iban) && VatId.IsValid(client.VatId) && KvkNumber.IsValid(client.Kvk), client.Id);
        }

        Assert.All(files.SelectMany(file => file.Read.Statements).SelectMany(statement => statement.Entries), entry =>
        {
            Assert.True(entry.Iban is null || Iban.IsValid(entry.Iban), entry.Iban);
            Assert.True(entry.StructuredReference is null || IsReference(entry.StructuredReference), entry.StructuredReference);
        });
        Assert.All(files.SelectMany(file => file.Read.Invoices), invoice =>
        {
            Assert.True(invoice.Debtor.Kvk is null || KvkNumber.IsValid(invoice.Debtor.Kvk), invoice.Debtor.Kvk);
            Assert.True(invoice.Debtor.VatId is null || VatId.IsValid(invoice.Debtor.VatId), invoice.Debtor.VatId);
            Assert.True(invoice.PaymentReference is null || invoice.PaymentReference == invoice.Number || IsReference(invoice.PaymentReference), invoice.PaymentReference);
        });
    }

    [Fact]
    public async Task The_statements_of_an_account_follow_on_each_other()
    {
        var files = await ReadAllAsync();

        foreach (var client in World.Clients)
        {
            var balance = client.OpeningBalance;
            foreach (var statement in files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => file.Read.Statements).Where(statement => statement.Iban == client.Party.Iban))
            {
                Assert.Equal(balance, statement.Opening);
                balance = statement.Closing;
            }

            Assert.NotEqual(client.OpeningBalance, balance);
        }
    }

    [Fact]
    public async Task Read_in_the_order_of_their_names_no_credit_note_or_payment_comes_before_its_invoice()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, read) in await ReadAllAsync())
        {
            known.UnionWith(read.Invoices.SelectMany(invoice => new[] { invoice.Number, invoice.PaymentReference }).OfType<string>());

            Assert.All(read.Invoices.Select(invoice => invoice.CreditedInvoice).OfType<string>(), credited => Assert.True(known.Contains(credited), path));
            Assert.All(read.Statements.SelectMany(statement => statement.Entries).Select(entry => entry.StructuredReference).OfType<string>(), reference => Assert.True(known.Contains(reference), path + " " + reference));
        }
    }

    [Fact]
    public async Task References_of_payments_are_unique_within_an_account()
    {
        var entries = (await ReadAllAsync()).SelectMany(file => file.Read.Statements).SelectMany(statement => statement.Entries).ToList();

        Assert.Equal(entries.Count, entries.DistinctBy(entry => entry.Reference).Count());
    }

    [Fact]
    public async Task The_calls_are_about_debtors_that_exist_and_end_as_calls_can()
    {
        using var calls = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Root, "calls.json")));
        var known = World.Debtors.Select(debtor => (debtor.Client.Party.Id, debtor.Number)).ToHashSet();

        foreach (var entry in calls.RootElement.GetProperty("entries").EnumerateArray().Concat(calls.RootElement.GetProperty("never").EnumerateArray()))
        {
            Assert.Contains((entry.GetProperty("client").GetString()!, entry.GetProperty("debtorNumber").GetString()!), known);
        }

        foreach (var entry in calls.RootElement.GetProperty("entries").EnumerateArray().Concat(calls.RootElement.GetProperty("default").EnumerateArray()))
        {
            Assert.True(Enum.IsDefined(Enum.Parse<CallOutcome>(entry.GetProperty("outcome").GetString()!)));
        }
    }

    [Fact]
    public void Nobody_real_can_be_reached_from_here()
    {
        var mail = World.Debtors.Select(debtor => debtor.Email).OfType<string>().Concat(World.Clients.Select(client => client.Party.Email));
        var phones = World.Debtors.Select(debtor => debtor.Phone).OfType<string>().Concat(World.Clients.Select(client => client.Party.Phone));

        Assert.All(mail, address => Assert.True(address.EndsWith(".example", StringComparison.Ordinal) || address.EndsWith("@example.nl", StringComparison.Ordinal), address));
        Assert.All(phones, phone => Assert.True(phone.Contains("-555", StringComparison.Ordinal) || phone.StartsWith("06-0000", StringComparison.Ordinal), phone));
    }

    private static bool IsReference(string reference) =>
        reference.StartsWith("RF", StringComparison.Ordinal) ? CreditorReference.IsValid(reference) : Betalingskenmerk.IsValid(reference);

    // On the day after the due date no payment had come that names it.
    private static bool StillOpen(SampleInvoice invoice) => !World.Payments.Any(payment =>
        payment.Debtor == invoice.Debtor && payment.Day <= invoice.Due && payment.Parts.Any(part => part.Amount == invoice.Amount));

    private static async Task<IReadOnlyList<(string Path, ImportedFile Read)>> ReadAllAsync()
    {
        var files = new List<(string, ImportedFile)>();
        foreach (var path in Committed().Where(path => path.StartsWith("incoming/", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Root, path));
            var reader = KnownReaders.All.Single(candidate => candidate.Recognises(bytes.AsSpan(0, Math.Min(4096, bytes.Length))));
            files.Add((path, await reader.ReadAsync(new MemoryStream(bytes), path, TestContext.Current.CancellationToken)));
        }

        return files;
    }

    private static IEnumerable<string> Committed() => !Directory.Exists(Root)
        ? []
        : Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static async Task AcceptAsync(SortedDictionary<string, byte[]> made)
    {
        foreach (var path in Committed().Except(made.Keys, StringComparer.Ordinal).ToList())
        {
            File.Delete(Path.Combine(Root, path));
        }

        foreach (var (path, bytes) in made)
        {
            var file = Path.Combine(Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
        }
    }
}
