using System.Globalization;

namespace Dunning.Core.Amounts;

/// <summary>An amount in one currency. Arithmetic is exact; rounding happens only where <see cref="Rounded"/> stands.</summary>
/// <remarks>The default value is zero of no currency; it may be added to anything, so that sums can start from it.</remarks>
public readonly record struct Money : IComparable<Money>
{
    private readonly string? currency;

    /// <summary>An amount in a currency.</summary>
    /// <param name="amount">In whole units of the currency (euro, not cent).</param>
    /// <param name="currency">ISO 4217 code, three capitals.</param>
    public Money(decimal amount, string currency)
    {
        if (!Currencies.IsKnown(currency))
        {
            throw new ArgumentException($"\"{currency}\" is not an ISO 4217 currency this program knows.", nameof(currency));
        }

        Amount = amount;
        this.currency = currency;
    }

    /// <summary>In whole units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>ISO 4217 code; empty only for the default value.</summary>
    public string Currency => currency ?? "";

    /// <summary>Whether nothing is left.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>Whether it is more than nothing.</summary>
    public bool IsPositive => Amount > 0;

    /// <summary>Euro.</summary>
    public static Money Euro(decimal amount) => new(amount, "EUR");

    /// <summary>The same amount from a number of cents.</summary>
    /// <param name="cents">Hundredths of the currency's unit.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public static Money FromCents(long cents, string currency) => new(cents / 100m, currency);

    /// <summary>Hundredths of the unit, for storage.</summary>
    public long ToCents() => decimal.ToInt64(Rounded().Amount * 100m);

    /// <summary>Rounded to the cent, half away from zero, as ledgers do.</summary>
    public Money Rounded() => With(decimal.Round(Amount, 2, MidpointRounding.AwayFromZero));

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts; of equals the right one, so that nothing stays nothing and does not become less than nothing.</summary>
    public static Money Max(Money left, Money right) => left > right ? left : right;

    /// <summary>Sum.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, Common(left, right), trusted: true);

    /// <summary>Difference.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, Common(left, right), trusted: true);

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money money) => money.With(-money.Amount);

    /// <summary>A multiple; not rounded.</summary>
    public static Money operator *(Money money, decimal factor) => money.With(money.Amount * factor);

    /// <summary>Less than.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>More than.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>At most.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>At least.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Money other)
    {
        _ = Common(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>For logs and files: <c>1234.50 EUR</c>.</summary>
    public override string ToString() => Amount.ToString("0.00##", CultureInfo.InvariantCulture) + " " + Currency;

    private Money(decimal amount, string currency, bool trusted)
    {
        _ = trusted;
        Amount = amount;
        this.currency = currency.Length == 0 ? null : currency;
    }

    private Money With(decimal amount) => new(amount, Currency, trusted: true);

    private static string Common(Money left, Money right) =>
        left.currency is null ? right.Currency
        : right.currency is null || string.Equals(left.currency, right.currency, StringComparison.Ordinal) ? left.currency
        : throw new InvalidOperationException($"{left} and {right} are in different currencies.");
}
