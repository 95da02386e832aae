using System.Globalization;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Amounts;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Simulation;

/// <summary>What is known in one life: the payments so far, the pauses of client and debtor, and the facts of a day.</summary>
internal sealed class LifeFacts(Firm firm, Client client, Debtor debtor, Invoice invoice)
{
    private readonly List<Hold> pauses = [];
    private Payment[] payments = [];
    private CaseFacts? known;

    /// <summary>The debtor's account on a day; null when there is only this invoice.</summary>
    public Func<DateOnly, Statement>? Account { get; set; }

    /// <summary>How the debtor pays on a day; null for somebody who never bought before.</summary>
    public Func<DateOnly, PaymentBehaviour>? Behaviour { get; set; }

    /// <summary>The facts of a day.</summary>
    public CaseFacts On(DateOnly day) => known is { } facts && facts.Invoice.Day == day ? facts : known = Look(day);

    /// <summary>Counts a payment or a credit note.</summary>
    public void Apply(DateOnly day, decimal amount, PaymentKind kind, string? number)
    {
        payments =
        [
            .. payments,
            new Payment(number ?? payments.Length.ToString(CultureInfo.InvariantCulture), invoice.Number, day, new Money(amount, invoice.Amount.Currency), kind),
        ];
        known = null;
    }

    /// <summary>Begins a pause, in the place of one with its cause; null ends it.</summary>
    public void Pause(HoldCause cause, Hold? pause)
    {
        pauses.RemoveAll(running => running.Cause == cause);
        if (pause is not null)
        {
            pauses.Add(pause);
        }

        known = null;
    }

    private CaseFacts Look(DateOnly day)
    {
        var line = StatementLine.Of(invoice, payments, day);
        return new CaseFacts(firm, client, debtor, line, payments, () => Account?.Invoke(day) ?? Statement.Of(line))
        {
            Pauses = pauses.Count == 0 ? [] : Running(day),
            Behaviour = Behaviour?.Invoke(day) ?? PaymentBehaviour.Unknown,
        };
    }

    private Hold[] Running(DateOnly day) => [.. pauses.Where(pause => pause.Until > day)];
}
