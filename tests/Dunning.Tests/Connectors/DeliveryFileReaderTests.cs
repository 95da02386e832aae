using System.Text;
using Dunning.Connectors.Deliveries;
using Dunning.Operations.Deliveries;
using Xunit;

namespace Dunning.Tests.Connectors;

public sealed class DeliveryFileReaderTests
{
    private const string Header = "Ordernummer;Debiteurnummer;Leverdatum;Bedrag;Factuurnummer;Vooraf\n";

    [Fact]
    public void Good_rows_come_through_in_dutch_and_in_english()
    {
        var (rows, findings) = Read(Header + "O-1;1001;02-03-2026;1.234,50;F-1;\nO-2;1001;2026-03-03;10;;ja\n");
        var (english, _) = Read("order,debtor,delivery date,amount\n".Replace("delivery date", "deliverydate", StringComparison.Ordinal) + "O-3,1001,2026-03-04,12.50\n");

        Assert.Empty(findings);
        Assert.Equal(
            [
                new DeliveryRow("line 2", "O-1", "1001", new DateOnly(2026, 3, 2), 1234.50m, "EUR", "F-1", false),
                new DeliveryRow("line 3", "O-2", "1001", new DateOnly(2026, 3, 3), 10m, "EUR", null, true),
            ], rows);
        Assert.Equal(12.50m, Assert.Single(english).Amount);
    }

    [Theory]
    [InlineData(";1001;2026-03-02;10;;", "delivery.number")]
    [InlineData("O-1;;2026-03-02;10;;", "delivery.number")]
    [InlineData("O-1;1001;30-02-2026;10;;", "delivery.day")]
    [InlineData("O-1;1001;;10;;", "delivery.day")]
    [InlineData("O-1;1001;2026-03-02;0;;", "delivery.amount")]
    [InlineData("O-1;1001;2026-03-02;-5;;", "delivery.amount")]
    [InlineData("O-1;1001;2026-03-02;1,234;;", "delivery.amount")]
    [InlineData("O-1;1001;2026-03-02;10;;misschien", "delivery.advance")]
    public void A_bad_row_is_told_with_its_place_and_the_next_comes_through(string row, string code)
    {
        var (rows, findings) = Read(Header + row + "\nO-9;1001;2026-03-02;10;;nee\n");

        Assert.Equal("O-9", Assert.Single(rows).Order);
        var finding = Assert.Single(findings);
        Assert.Equal((code, "line 2"), (finding.Code, finding.Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ordernummer;Bedrag\nO-1;10\n")]
    public void A_file_without_its_columns_is_refused_whole(string text) => Assert.Equal("delivery.file", Assert.Single(Read(text).Findings).Code);

    private static (IReadOnlyList<DeliveryRow> Rows, IReadOnlyList<Core.Findings.Finding> Findings) Read(string text) => new DeliveryFileReader().Read(Encoding.UTF8.GetBytes(text), "leveringen.csv");
}
