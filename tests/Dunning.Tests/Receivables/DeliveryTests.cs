using System.Globalization;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Xunit;

namespace Dunning.Tests.Receivables;

/// <summary>How an invoice stands to the delivery it charges; delivered on 2 March, invoices within 14 days.</summary>
public sealed class DeliveryTests
{
    [Theory]
    [InlineData("2026-03-01", false, "2026-03-20", DeliveryStanding.TooEarly)]
    [InlineData("2026-03-01", true, "2026-03-20", DeliveryStanding.InTime)]
    [InlineData("2026-03-02", false, "2026-03-20", DeliveryStanding.InTime)]
    [InlineData("2026-03-16", false, "2026-03-20", DeliveryStanding.InTime)]
    [InlineData("2026-03-17", false, "2026-03-20", DeliveryStanding.TooLate)]
    [InlineData("2026-03-17", true, "2026-03-20", DeliveryStanding.TooLate)]
    [InlineData(null, false, "2026-02-20", DeliveryStanding.Awaited)]
    [InlineData(null, false, "2026-03-16", DeliveryStanding.Awaited)]
    [InlineData(null, false, "2026-03-17", DeliveryStanding.NotInvoiced)]
    [InlineData(null, true, "2026-03-17", DeliveryStanding.NotInvoiced)]
    public void An_invoice_comes_with_the_delivery_or_soon_after(string? invoicedOn, bool inAdvance, string today, DeliveryStanding standing)
    {
        var delivery = new Delivery("c", "O-1", "D1", new DateOnly(2026, 3, 2), Money.Euro(100), "F-1", inAdvance);

        Assert.Equal(standing, delivery.Standing(invoicedOn is null ? null : Day(invoicedOn), within: 14, Day(today)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
