using System.Globalization;

namespace Dunning.Tests.SampleOffice;

/// <summary>The whole sample office as files: path from its folder, and bytes.</summary>
/// <remarks>A day's files are read in the order of their names: lists, then invoices and their credit notes, statements last.</remarks>
internal static class SampleFiles
{
    public static SortedDictionary<string, byte[]> All(SampleWorld world)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["office.json"] = OfficeFile.Write(world),
            ["calls.json"] = JsonFile.Bytes(CallScript.Content),
            [".gitattributes"] = "* -text\n"u8.ToArray(),
        };
        foreach (var client in world.Clients)
        {
            files.Add($"clients/{client.Party.Id}/logo.png", LogoFile.Write(client));
            AddInvoices(files, client, world.Invoices.Where(invoice => invoice.Debtor.Client == client));
            AddStatements(files, client, world.Payments.Where(payment => payment.Client == client));
        }

        return files;
    }

    private static void AddInvoices(SortedDictionary<string, byte[]> files, SampleClient client, IEnumerable<SampleInvoice> invoices)
    {
        var byWay = invoices.ToLookup(invoice => invoice.Debtor.Xml || invoice.Credits is not null);
        foreach (var invoice in byWay[true])
        {
            files.Add(Incoming(invoice.Arrival, client, invoice.Number + ".xml"), UblFile.Write(invoice));
        }

        foreach (var week in byWay[false].GroupBy(invoice => invoice.Arrival))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"FACTUREN-{week.Key:yyyy-MM-dd}.csv");
            files.Add(Incoming(week.Key, client, name), CsvFile.Write(client, week.OrderBy(invoice => invoice.Number, StringComparer.Ordinal)));
        }
    }

    // A statement a bank day or a week; all that is older comes on the first day in one.
    private static void AddStatements(SortedDictionary<string, byte[]> files, SampleClient client, IEnumerable<SamplePayment> payments)
    {
        var statements = payments
            .GroupBy(payment => payment.Day < SampleCalendar.Start ? SampleCalendar.Start
                : client.DailyStatements ? SampleCalendar.BankDay(payment.Day.AddDays(1)) : SampleCalendar.NextMonday(payment.Day))
            .Where(statement => statement.Key <= SampleCalendar.End)
            .OrderBy(statement => statement.Key);
        var balance = client.OpeningBalance;
        foreach (var statement in statements)
        {
            var bookings = statement.OrderBy(payment => payment.Day).ThenBy(payment => payment.Debtor?.Number, StringComparer.Ordinal).ThenBy(payment => payment.Amount).ToList();
            var id = string.Create(CultureInfo.InvariantCulture, $"{client.InvoicePrefix}{statement.Key:yyyyMMdd}");
            files.Add(Incoming(statement.Key, client, "rekeningafschrift-" + id + ".camt.xml"), CamtFile.Write(client, id, bookings[^1].Day, balance, bookings));
            balance += bookings.Sum(booking => booking.Amount);
        }
    }

    private static string Incoming(DateOnly day, SampleClient client, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"incoming/{day:yyyy-MM-dd}/{client.Party.Id}/{name}");
}
