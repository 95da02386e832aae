using System.Collections.Immutable;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Lifecycle;

/// <summary>An agreed payment plan (betalingsregeling). Its terms add up to what was open, to the cent.</summary>
/// <param name="Terms">The instalments, earliest first.</param>
/// <param name="AgreedOn">The day it was agreed; payments from then on count.</param>
/// <param name="Missed">How many times an instalment was found missing.</param>
/// <param name="LastMissedOn">The day that was found last; null when never.</param>
public sealed record PaymentPlan(ImmutableList<Instalment> Terms, DateOnly AgreedOn, int Missed = 0, DateOnly? LastMissedOn = null)
{
    /// <summary>What should have come in by a day.</summary>
    public decimal DueBy(DateOnly day) => Terms.Where(term => term.Due <= day).Sum(term => term.Amount);

    /// <summary>The terms together.</summary>
    public decimal Total() => Terms.Sum(term => term.Amount);

    /// <summary>What came in since it was agreed.</summary>
    public decimal Came(IEnumerable<Payment> payments) => payments.Where(payment => payment.Day >= AgreedOn).Sum(payment => payment.Amount.Amount);

    /// <summary>The earliest term that is not paid in full; the last one when all are.</summary>
    public Instalment FirstUnpaid(IEnumerable<Payment> payments)
    {
        var came = Came(payments);
        return Terms.Find(term => DueBy(term.Due) > came) ?? Terms[^1];
    }

    /// <summary>Equal terms over an amount; the last takes the cents that are left.</summary>
    /// <param name="amount">What is open, in whole cents.</param>
    /// <param name="count">How many terms, from 1.</param>
    /// <param name="first">Due day of the first.</param>
    /// <param name="next">From one due day to the next.</param>
    public static ImmutableList<Instalment> Divide(decimal amount, int count, DateOnly first, Func<DateOnly, int, DateOnly> next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var each = Math.Floor(amount / count * 100) / 100;
        return [.. Enumerable.Range(0, count).Select(term => new Instalment(next(first, term), term < count - 1 ? each : amount - (each * (count - 1))))];
    }
}
