using Dunning.Core.Amounts;
using Dunning.Core.Law;
using Dunning.Core.Receivables;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Receivables;

public class StatementTests
{
    [Fact]
    public void An_invoice_is_due_the_day_after_its_due_date()
    {
        Assert.False(StatementLine.Of(Some.Invoice(), [], Some.Day("2026-01-31")).IsDue);
        var line = StatementLine.Of(Some.Invoice(), [], Some.Day("2026-02-03"));

        Assert.True(line.IsOverdue);
        Assert.Equal(3, line.DaysOverdue);
    }

    [Fact]
    public void Payments_credits_and_reversals_lower_and_raise_what_is_open()
    {
        Payment[] payments =
        [
            Some.Payment(30), Some.Payment(20, kind: PaymentKind.CreditNote), Some.Payment(10, kind: PaymentKind.Manual), Some.Payment(-30),
            Some.Payment(50, number: "2026-002"), Some.Payment(5, day: "2026-03-02"),
        ];

        var line = StatementLine.Of(Some.Invoice(), payments, Some.Day("2026-03-01"));

        Assert.Equal((Money.Euro(10), Money.Euro(20), Money.Euro(70), Money.Euro(0)), (line.Paid, line.Credited, line.Open, line.Overpaid));
    }

    [Fact]
    public void What_is_paid_too_much_is_shown_and_nothing_is_open()
    {
        var line = StatementLine.Of(Some.Invoice(), [Some.Payment(120)], Some.Day("2026-03-01"));

        Assert.Equal((Money.Euro(0), Money.Euro(20)), (line.Open, line.Overpaid));
        Assert.False(line.IsOverdue);
    }

    [Fact]
    public void Nothing_is_owed_on_a_credit_note() =>
        Assert.Throws<ArgumentException>(() => StatementLine.Of(Some.Invoice(type: InvoiceType.CreditNote), [], Some.Day("2026-03-01")));

    [Fact]
    public void A_statement_lists_what_is_open_oldest_first_and_what_the_debtor_has_to_receive()
    {
        Invoice[] invoices =
        [
            Some.Invoice("B", 50, "2026-04-30"), Some.Invoice("A", 100, "2026-01-31"), Some.Invoice("paid", 70, "2026-01-31"), Some.Invoice("over", 10, "2026-01-15"),
            Some.Invoice("later", 10, "2026-06-30", issued: "2026-03-02"), Some.Invoice("C1", 25, type: InvoiceType.CreditNote),
        ];
        Payment[] payments = [Some.Payment(70, number: "paid"), Some.Payment(12, number: "over"), Some.Payment(15, number: "A", kind: PaymentKind.CreditNote, id: "C1")];

        var statement = Statement.Of(invoices, payments, Some.Day("2026-03-01"));

        Assert.Equal(["over", "A", "B"], statement.Lines.Select(line => line.Invoice.Number));
        Assert.Equal(["A", "B"], statement.OpenLines.Select(line => line.Invoice.Number));
        Assert.Equal((Money.Euro(85), Money.Euro(50), Money.Euro(135)), (statement.Due, statement.NotYetDue, statement.Total));
        Assert.Equal(Money.Euro(12), statement.Credit);
        Assert.Equal(Money.Euro(123), statement.Balance);
    }

    [Fact]
    public void A_statement_of_nothing_is_nothing() => Assert.Equal(Money.Euro(0), Statement.Of([], [], Some.Day("2026-03-01")).Balance);

    [Fact]
    public void The_parts_of_a_statement_add_up_to_its_total() =>
        Prop.ForAll(
            Gen.Choose(1, 500_00).Zip(Gen.Choose(-40, 40)).ListOf().ToArbitrary(),
            Gen.Choose(0, 9).Zip(Gen.Choose(-20_00, 300_00)).ListOf().ToArbitrary(),
            (invoices, payments) =>
            {
                var today = Some.Day("2026-03-01");
                Invoice[] all = [.. invoices.Select((invoice, index) => Some.Invoice(Number(index)) with { Amount = Cents(invoice.Item1), DueDate = today.AddDays(invoice.Item2) })];
                Payment[] applied = [.. payments.Select(payment => Some.Payment(0, number: Number(payment.Item1)) with { Amount = Cents(payment.Item2) })];
                var statement = Statement.Of(all, applied, today);
                var paid = Sum(applied.Where(payment => Array.Exists(all, invoice => invoice.Number == payment.InvoiceNumber)).Select(payment => payment.Amount));
                return statement.Total == Sum(statement.Lines.Select(line => line.Open))
                    && statement.Total == statement.Due + statement.NotYetDue
                    && statement.Balance == Sum(all.Select(invoice => invoice.Amount)) - paid
                    && statement.Lines.All(line => line.Amount == line.Paid + line.Credited + line.Open - line.Overpaid && line.Open.Amount >= 0 && (line.Open.IsZero || line.Overpaid.IsZero));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Interest_follows_what_was_open_of_an_invoice()
    {
        var interest = InvoiceInterest.Over(Some.Invoice(amount: 1000), [Some.Payment(600, "2026-02-10"), Some.Payment(400, "2026-02-28")], InterestKind.Statutory, Some.Day("2026-02-01"), Some.Day("2026-06-30"));

        Assert.Equal(Money.Euro(1.88m), interest.Interest);
        Assert.Equal(28, interest.Days);
    }

    private static string Number(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Money Cents(int cents) => Money.FromCents(cents, "EUR");

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Euro(0), (sum, amount) => sum + amount);
}
