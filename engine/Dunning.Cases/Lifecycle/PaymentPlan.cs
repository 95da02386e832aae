using System.Collections.Immutable;

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
