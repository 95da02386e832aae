using Dunning.Connectors.Deliveries;
using Dunning.Core.Receivables;
using Dunning.Integration.Tests.Storage;
using Dunning.Operations.Deliveries;
using Dunning.Operations.Desk;
using Dunning.Storage.Deliveries;
using Dunning.Tests.Contracts;
using Xunit;

namespace Dunning.Integration.Tests.Deliveries;

/// <summary>Deliveries beside invoices, as they are stored; today is 2 March.</summary>
public sealed class DeliveryStoreTests : PortContract<SqliteOffice>
{
    private const string Header = "ordernummer;debiteurnummer;leverdatum;bedrag;factuurnummer;vooraf\n";

    private SqliteDeliveries Deliveries => Office.Store.Deliveries;

    [Fact]
    public async Task Rows_are_refused_one_by_one_and_the_rest_is_stored_once()
    {
        await SetUpAsync(Given.Invoice());
        await Office.Ledger.SaveAsync(Given.Change([Given.Debtor("D2")], []), None);
        const string File = Header + "O-1;D1;2026-01-01;100;2026-001;\nO-1;D1;2026-01-01;100;;\nO-2;D9;2026-01-01;100;;\nO-3;D2;2026-01-01;100;2026-001;\nO-4;D1;geen dag;100;;\n";

        var first = await ImportAsync(File);
        var again = await ImportAsync(File);
        var changed = await ImportAsync(Header + "O-1;D1;2026-01-03;100;2026-001;ja\n");

        Assert.Equal((1, 0, 0, 4), (first.New, first.Changed, first.Unchanged, first.Rejected));
        Assert.Equal(
            ["line 3 delivery.twice", "line 4 delivery.debtor", "line 5 delivery.invoice", "line 6 delivery.day"],
            first.Findings.Select(finding => finding.Place + " " + finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal((0, 0, 1), (again.New, again.Changed, again.Unchanged));
        Assert.Equal((0, 1, 0), (changed.New, changed.Changed, changed.Unchanged));
        Assert.Equal(Given.Day("2026-01-03"), Assert.Single(await Deliveries.KnownAsync(Given.ClientId, ["O-1"], None)).Day);
    }

    [Fact]
    public async Task What_wants_a_look_is_listed_by_each_clients_own_number_of_days()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"), Given.Invoice("2026-003"));
        var result = await ImportAsync(Header
            + "NIET;D1;2026-02-01;100;;\nNET;D1;2026-02-20;100;;\nVROEG;D1;2026-01-05;100;2026-001;\nVOORAF;D1;2026-01-05;100;2026-002;ja\nLAAT;D1;2025-12-01;100;2026-003;\n");

        var list = await Deliveries.WantingAsync(DeskScope.Office, Given.Today, 10, None);
        var patient = Given.Client() with { InvoiceWithinDays = 60 };
        await Office.Ledger.SaveOfficeAsync(Given.Firm, [patient], None);

        Assert.Equal(["delivery.not-invoiced", "delivery.too-early", "delivery.too-late"], result.Findings.Select(finding => finding.Code));
        Assert.Equal((1, 1, 1), (list.NotInvoiced, list.TooEarly, list.TooLate));
        Assert.Equal([("NIET", DeliveryStanding.NotInvoiced), ("LAAT", DeliveryStanding.TooLate), ("VROEG", DeliveryStanding.TooEarly)], list.Rows.Select(row => (row.Delivery.OrderNumber, row.Standing)));
        Assert.Equal(0, await Deliveries.NotInvoicedCountAsync(DeskScope.Office, Given.Today, None));
        Assert.Equal(0, (await Deliveries.WantingAsync(DeskScope.Of("een ander"), Given.Today, 10, None)).NotInvoiced);
        Assert.Equal(["VROEG"], (await Deliveries.OfInvoiceAsync(Given.ClientId, "2026-001", Given.Today, None)).Select(row => row.Delivery.OrderNumber));
    }

    [Fact]
    public async Task An_invoice_that_comes_after_the_list_is_found_by_its_number()
    {
        await SetUpAsync();
        await ImportAsync(Header + "O-1;D1;2025-12-20;100;2026-001;\n");
        Assert.Equal(1, await Deliveries.NotInvoicedCountAsync(DeskScope.Office, Given.Today, None));

        await Office.Ledger.SaveAsync(Given.Change([], [Given.Invoice()]), None);
        Assert.Equal(0, await Deliveries.NotInvoicedCountAsync(DeskScope.Office, Given.Today, None));
        await Office.Ledger.SaveAsync(Given.Change([], [Given.Invoice() with { IssueDate = Given.Day("2025-12-19") }]), None);

        Assert.Equal(DeliveryStanding.TooEarly, Assert.Single(await Deliveries.OfInvoiceAsync(Given.ClientId, "2026-001", Given.Today, None)).Standing);
    }

    private async Task<DeliveryResult> ImportAsync(string text)
    {
        await Office.Clock.SetSampleDayAsync(Given.Today, None);
        return await new ImportDeliveries(new DeliveryFileReader(), Deliveries, Office.Ledger, Office.Clock).ExecuteAsync(System.Text.Encoding.UTF8.GetBytes(text), "l.csv", Given.ClientId, dryRun: false, None);
    }
}
