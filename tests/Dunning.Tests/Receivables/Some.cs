using System.Globalization;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;

namespace Dunning.Tests.Receivables;

/// <summary>Test values: what a test leaves out does not matter to it.</summary>
internal static class Some
{
    public static Invoice Invoice(string number = "2026-001", decimal amount = 100, string due = "2026-01-31", InvoiceType type = InvoiceType.Invoice, string issued = "2026-01-01") =>
        new("client", number, "D1", type, Day(issued), Day(due), Money.Euro(amount), null, null, null);

    public static Payment Payment(decimal amount, string day = "2026-02-10", string number = "2026-001", PaymentKind kind = PaymentKind.Bank, string id = "p") =>
        new(id, number, Day(day), Money.Euro(amount), kind);

    public static OpenClaim Claim(string number, decimal open = 100, string due = "2026-01-31", string? reference = null) => new(number, Day(due), Money.Euro(open), reference);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
