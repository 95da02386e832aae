using System.Text;
using Dunning.Operations.Reports;
using Xunit;

namespace Dunning.Tests.Reports;

public sealed class CsvSheetTests
{
    [Theory]
    [InlineData("Jansen B.V.", "Jansen B.V.")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+31 6 12345678", "'+31 6 12345678")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("een \"naam\"", "\"een \"\"naam\"\"\"")]
    [InlineData("twee\nregels", "\"twee\nregels\"")]
    [InlineData("", "")]
    public void No_text_becomes_a_formula_or_another_cell(string text, string cell) =>
        Assert.Equal("\uFEFFnaam;n\r\n" + cell + ";1\r\n", Encoding.UTF8.GetString(new CsvSheet("naam", "n").Row(text, 1).ToBytes()));

    [Fact]
    public void Amounts_days_and_empty_cells_are_as_a_dutch_spreadsheet_has_them() =>
        Assert.Equal(
            "\uFEFFa;b;c;d\r\n-1234,50;2026-03-02;;7\r\n", Encoding.UTF8.GetString(new CsvSheet("a", "b", "c", "d").Row(-1234.5m, new DateOnly(2026, 3, 2), null, 7L).ToBytes()));
}
