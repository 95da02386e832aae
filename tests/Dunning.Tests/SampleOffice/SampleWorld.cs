using System.Globalization;

namespace Dunning.Tests.SampleOffice;

/// <summary>
/// Everything that happens: invoices with their numbers, credit notes, and every booking.
/// The fate of an invoice is a letter and days: E5 pays 5 days before it is due, L8 8 days after; H7+20 half after 7 days and the rest 20 later;
/// D3 pays twice; W4 with a wrong reference, Z4 with none; S6 paid by direct debit and taken back 6 days later; B9 together with the next B's in
/// one transfer; T9 likewise as a batch of the bank; C9 credited whole after 9 days; P5 a quarter credited, the rest paid; N never.
/// </summary>
internal sealed class SampleWorld
{
    private readonly List<SampleInvoice> invoices = [];
    private readonly List<SamplePayment> payments = [];

    public SampleWorld(IReadOnlyList<SampleClient> clients)
    {
        Clients = clients;
        Debtors = [.. clients.SelectMany(SampleTable.Debtors)];
        foreach (var client in clients)
        {
            MakeClient(client);
        }
    }

    public IReadOnlyList<SampleClient> Clients { get; }

    public IReadOnlyList<SampleDebtor> Debtors { get; }

    public IReadOnlyList<SampleInvoice> Invoices => invoices;

    public IReadOnlyList<SamplePayment> Payments => payments;

    private void MakeClient(SampleClient client)
    {
        var planned = Debtors.Where(debtor => debtor.Client == client)
            .SelectMany(debtor => debtor.Fates.Select((fate, position) => (debtor, position, fate, issue: SampleCalendar.BankDay(debtor.FirstIssue.AddDays(position * debtor.Every)))))
            .OrderBy(plan => plan.issue)
            .ThenBy(plan => plan.debtor.Number, StringComparer.Ordinal)
            .ToList();
        var next = client.FirstNumber;
        var made = new List<(SampleInvoice Invoice, string Fate)>();
        foreach (var (debtor, position, fate, issue) in planned)
        {
            made.Add((Make(debtor, position, issue, next++), fate));
        }

        invoices.AddRange(made.Select(pair => pair.Invoice));
        foreach (var perDebtor in made.GroupBy(pair => pair.Invoice.Debtor))
        {
            Live([.. perDebtor], ref next);
        }

        for (var month = new DateOnly(2026, 1, 1); month < SampleCalendar.End; month = month.AddMonths(1))
        {
            Book(new SamplePayment(client, SampleCalendar.BankDay(month.AddDays(1)), null, false, [new(-14.95m, "Kosten betaalrekening", null)]));
        }
    }

    private static SampleInvoice Make(SampleDebtor debtor, int position, DateOnly issue, int number)
    {
        var client = debtor.Client;
        var text = client.InvoicePrefix + number.ToString(CultureInfo.InvariantCulture);
        var net = decimal.Round(debtor.Net * (80 + CheckDigits.Number(debtor.Number + position.ToString(CultureInfo.InvariantCulture), 45)) / 100m, 2);
        var vat = decimal.Round(net * client.VatRate, 2, MidpointRounding.AwayFromZero);
        var address = position >= 2 && debtor.MovedTo is { } moved ? moved : debtor.Address;
        return new SampleInvoice(debtor, text, issue, issue.AddDays(debtor.Term), net, vat, Reference(client, debtor, text, number), address, null);
    }

    // One client prints ISO 11649 references, one betalingskenmerken, one nothing but the number.
    private static string? Reference(SampleClient client, SampleDebtor debtor, string number, int sequence) => client.InvoicePrefix switch
    {
        "VD" => CheckDigits.Rf(number),
        "WL" => CheckDigits.Betalingskenmerk("00000" + debtor.Number + sequence.ToString("D6", CultureInfo.InvariantCulture)),
        _ => null,
    };

    private void Live(IReadOnlyList<(SampleInvoice Invoice, string Fate)> life, ref int next)
    {
        var together = new List<SampleInvoice>();
        for (var position = 0; position < life.Count; position++)
        {
            var (invoice, fate) = life[position];
            var days = Days(fate);
            if (fate[0] is 'B' or 'T')
            {
                together.Add(invoice);
                if (position == life.Count - 1 || life[position + 1].Fate[0] != fate[0])
                {
                    PayTogether(together, fate[0] == 'T', days[0]);
                    together = [];
                }
            }
            else if (fate[0] is 'C' or 'P')
            {
                Credit(invoice, fate[0] == 'C' ? 1 : 0.25m, fate[0] == 'C' ? days[0] : 10, next++, out var left);
                Pay(invoice, days[0], left);
            }
            else
            {
                Live(invoice, fate[0], days);
            }
        }
    }

    private void Live(SampleInvoice invoice, char fate, int[] days)
    {
        switch (fate)
        {
            case 'E':
                Pay(invoice, -days[0], invoice.Amount);
                break;
            case 'L':
                Pay(invoice, days[0], invoice.Amount);
                break;
            case 'H':
                var half = decimal.Round(invoice.Amount / 2, 2);
                Pay(invoice, days[0], half);
                if (days.Length > 1)
                {
                    Pay(invoice, days[0] + days[1], invoice.Amount - half);
                }

                break;
            case 'D':
                Pay(invoice, days[0], invoice.Amount);
                Pay(invoice, days[0] + 3, invoice.Amount);
                break;
            case 'W':
                Book(invoice, days[0], new(invoice.Amount, "factuur " + invoice.Number[..^1] + "/" + invoice.Number[^1], null));
                break;
            case 'Z':
                Book(invoice, days[0], new(invoice.Amount, "betaling", null));
                break;
            case 'S':
                Pay(invoice, -2, invoice.Amount);
                Book(invoice, days[0] - 2, new(-invoice.Amount, "STORNERING " + invoice.Number, null), reversal: true);
                break;
            case 'N':
                break;
            default:
                throw new InvalidOperationException($"The fate \"{fate}\" of {invoice.Number} means nothing.");
        }
    }

    private void Credit(SampleInvoice invoice, decimal share, int days, int number, out decimal left)
    {
        var net = decimal.Round(invoice.Net * share, 2);
        var vat = share == 1 ? invoice.Vat : decimal.Round(net * invoice.Debtor.Client.VatRate, 2, MidpointRounding.AwayFromZero);
        var day = SampleCalendar.BankDay(invoice.Issue.AddDays(days));
        day = day < invoice.Arrival && invoice.Arrival > SampleCalendar.Start ? invoice.Arrival : day;
        var note = invoice with
        {
            Number = invoice.Debtor.Client.InvoicePrefix + number.ToString(CultureInfo.InvariantCulture),
            Issue = day,
            Due = day,
            Net = net,
            Vat = vat,
            Reference = null,
            Credits = invoice.Number,
        };
        invoices.Add(note);
        left = invoice.Amount - note.Amount;
    }

    private void PayTogether(IReadOnlyList<SampleInvoice> together, bool batch, int days)
    {
        var last = together[^1];
        SamplePayment.Part[] parts = batch
            ? [.. together.Select(invoice => new SamplePayment.Part(invoice.Amount, "factuur " + invoice.Number, invoice.Reference))]
            : [new(together.Sum(invoice => invoice.Amount), "facturen " + string.Join(", ", together.Select(invoice => invoice.Number)), null)];
        Book(new SamplePayment(last.Debtor.Client, Day(last, days), last.Debtor, false, parts));
    }

    private void Pay(SampleInvoice invoice, int days, decimal amount)
    {
        if (amount > 0)
        {
            var structured = invoice.Reference is not null && CheckDigits.Number("how" + invoice.Debtor.Number, 3) > 0;
            Book(invoice, days, structured ? new(amount, "", invoice.Reference) : new(amount, "Factuur " + invoice.Number, null));
        }
    }

    private void Book(SampleInvoice invoice, int days, SamplePayment.Part part, bool reversal = false) =>
        Book(new SamplePayment(invoice.Debtor.Client, Day(invoice, days), invoice.Debtor, reversal, [part]));

    private void Book(SamplePayment payment) => payments.Add(payment);

    // Nobody pays before the invoice is known, else the sample would start with a riddle.
    private static DateOnly Day(SampleInvoice invoice, int days)
    {
        var day = SampleCalendar.BankDay(invoice.Due.AddDays(days));
        var earliest = invoice.Issue < SampleCalendar.Start ? SampleCalendar.BankDay(invoice.Issue.AddDays(2)) : SampleCalendar.BankDay(invoice.Arrival.AddDays(1));
        return day < earliest ? earliest : day;
    }

    private static int[] Days(string fate) =>
        fate.Length == 1 ? [0] : [.. fate[1..].Split('+').Select(days => int.Parse(days, CultureInfo.InvariantCulture))];
}
