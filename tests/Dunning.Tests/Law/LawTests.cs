using Dunning.Core.Amounts;
using Dunning.Core.Calendars;
using Dunning.Core.Law;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Law;

/// <summary>What the table of law cases does not say.</summary>
public class LawTests
{
    [Fact]
    public void Costs_grow_with_the_principal_and_stay_within_their_bounds() =>
        Prop.ForAll(Gen.Choose(1, 2_000_000_00).ToArbitrary(), Gen.Choose(0, 100_000_00).ToArbitrary(), (cents, more) =>
        {
            var costs = CollectionCosts.Scale(Money.FromCents(cents, "EUR"));
            return costs <= CollectionCosts.Scale(Money.FromCents(cents + more, "EUR")) && costs >= Money.Euro(40) && costs <= Money.Euro(6775);
        }).QuickCheckThrowOnFailure();

    // The scale is concave, so it is the least of the lines of its bands.
    [Fact]
    public void Costs_are_the_least_of_the_lines_of_the_bands_within_their_bounds() =>
        Prop.ForAll(Gen.Choose(1, 2_000_000_00).ToArbitrary(), cents =>
        {
            var p = cents / 100m;
            var line = new[] { 0.15m * p, 125 + (0.10m * p), 375 + (0.05m * p), 775 + (0.01m * p), 1775 + (0.005m * p) }.Min();
            return CollectionCosts.Scale(Money.Euro(p)) == Money.Euro(Math.Clamp(line, 40, 6775)).Rounded();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fourteen_day_term_never_ends_on_a_day_it_may_not() =>
        Prop.ForAll(Gen.Choose(0, 365 * 60).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (days, postalDays) =>
        {
            var sent = new DateOnly(2003, 1, 1).AddDays(days);
            var letter = FourteenDayLetter.Posted(sent, postalDays);
            return letter.LastDay.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BusinessCalendar.Dutch.IsHoliday(letter.LastDay)
                && letter.LastDay >= letter.Received.AddDays(14)
                && Enumerable.Range(14, letter.LastDay.DayNumber - letter.Received.DayNumber - 14).All(more => !BusinessCalendar.Dutch.IsBusinessDay(letter.Received.AddDays(more)))
                && letter.CostsFrom == letter.LastDay.AddDays(1)
                && (postalDays == 0 ? letter.Received == sent : letter.Received.DayOfWeek is not (DayOfWeek.Sunday or DayOfWeek.Monday) && !BusinessCalendar.Dutch.IsHoliday(letter.Received));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fourteen_day_letter_needs_default_first()
    {
        var due = new DateOnly(2026, 3, 2);

        Assert.False(FourteenDayLetter.MaySend(null, due.AddDays(9)));
        Assert.False(FourteenDayLetter.MaySend(Default.ByAgreedTerm(due), due));
        Assert.True(FourteenDayLetter.MaySend(Default.ByAgreedTerm(due), due.AddDays(1)));
    }

    [Fact]
    public void Towards_a_business_the_fixed_sum_is_due_once_or_for_each_invoice()
    {
        Money[] three = [Money.Euro(50), Money.Euro(60), Money.Euro(70)];

        Assert.Equal((Money.Euro(180), Money.Euro(40)), (CollectionCosts.OfBusiness(three).Basis, CollectionCosts.OfBusiness(three).Costs));
        Assert.Equal(Money.Euro(120), CollectionCosts.OfBusiness(three, perInvoice: true).Costs);
        Assert.Equal(Money.Euro(25.20m), CollectionCosts.OfBusiness(three, perInvoice: true, vatPercent: 21).Vat);
        Assert.Equal(Money.Euro(150), CollectionCosts.OfBusiness([Money.Euro(500), Money.Euro(500)], perInvoice: true).Costs);
        Assert.Equal(Money.Euro(40), CollectionCosts.OfBusiness([Money.Euro(5), Money.Euro(0)], perInvoice: true).Costs);
    }

    [Theory]
    [InlineData("266.67", "2026-03-02", true)]
    [InlineData("266.70", "2026-03-02", false)]
    [InlineData("100", "2025-09-30", true)]
    [InlineData("100", "2025-09-29", false)]
    [InlineData("100", "2026-03-30", false)]
    public void Instalments_of_one_contract_need_a_person_when_small_and_demanded_lately(string amount, string earlier, bool need)
    {
        var instalment = Money.Euro(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(need, InstalmentCosts.NeedPerson(instalment, new DateOnly(2026, 3, 30), DateOnly.ParseExact(earlier, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(InstalmentCosts.Proposal().IsZero);
    }

    [Fact]
    public void Before_July_2022_a_large_debtor_could_agree_sixty_days()
    {
        Assert.Equal(new DateOnly(2022, 8, 29), PaymentTerm.Of(new DateOnly(2022, 6, 30), 60, PartySize.Large, PartySize.SmallOrMedium).LastDay);
        Assert.Equal(new DateOnly(2022, 7, 31), PaymentTerm.Of(new DateOnly(2022, 7, 1), 60, PartySize.Large, PartySize.SmallOrMedium).LastDay);
    }

    [Fact]
    public void One_demand_never_costs_more_than_separate_ones() =>
        Prop.ForAll(Gen.Choose(1, 10_000_00).ToArbitrary(), Gen.Choose(1, 10_000_00).ToArbitrary(), (a, b) =>
        {
            var (first, second) = (Money.FromCents(a, "EUR"), Money.FromCents(b, "EUR"));
            var apart = CollectionCosts.Scale(first) + CollectionCosts.Scale(second);
            return CollectionCosts.Of([first, second]).Costs <= apart + Money.Euro(0.01m);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Vat_needs_all_three_conditions()
    {
        Assert.True(CollectionCosts.MayAddVat(externalCollector: true, creditorDeductsVat: false, declared: true));
        Assert.False(CollectionCosts.MayAddVat(externalCollector: false, creditorDeductsVat: false, declared: true));
        Assert.False(CollectionCosts.MayAddVat(externalCollector: true, creditorDeductsVat: true, declared: true));
        Assert.False(CollectionCosts.MayAddVat(externalCollector: true, creditorDeductsVat: false, declared: false));
    }

    [Fact]
    public void The_fixed_sum_between_businesses_is_the_least_of_the_scale() => Assert.Equal(Money.Euro(40), CollectionCosts.BusinessMinimum());

    [Fact]
    public void The_scale_is_in_euro() => Assert.Throws<ArgumentException>(() => CollectionCosts.Scale(new Money(100, "USD")));

    [Fact]
    public void Default_begins_the_day_after_a_term_and_at_once_on_the_debtors_word()
    {
        var day = new DateOnly(2026, 3, 2);

        Assert.Equal(new DateOnly(2026, 3, 3), Default.ByAgreedTerm(day).From);
        Assert.Equal(new DateOnly(2026, 4, 2), Default.ByStatutoryTerm(day).From);
        Assert.Equal(new DateOnly(2026, 3, 3), Default.ByNotice(day).From);
        Assert.True(Default.ByDebtorStatement(day).HasBegun(day));
        Assert.False(Default.ByNotice(day).HasBegun(day));
        Assert.Equal(new Default(DefaultBasis.StatutoryTermPublic, new DateOnly(2026, 4, 2)), Default.ByStatutoryTermOfAuthority(day));
        Assert.Equal(new Default(DefaultBasis.LiabilityNotice, day), Default.ByLiabilityNotice(day));
        Assert.Equal([DefaultBasis.AgreedTerm, DefaultBasis.StatutoryTerm, DefaultBasis.NoticeExpired, DefaultBasis.DebtorStatement], new[] { Default.ByAgreedTerm(day), Default.ByStatutoryTerm(day), Default.ByNotice(day), Default.ByDebtorStatement(day) }.Select(one => one.Basis));
        Assert.Equal(DefaultBasis.LiabilityNotice, Default.First(null, Default.ByAgreedTerm(day), Default.ByLiabilityNotice(day), Default.ByStatutoryTerm(day))!.Basis);
        Assert.Null(Default.First(null, null));
    }

    [Fact]
    public void An_expressly_longer_term_stands_between_equals_only()
    {
        var received = new DateOnly(2026, 3, 2);

        Assert.Equal(received.AddDays(90), PaymentTerm.Of(received, 90, PartySize.SmallOrMedium, PartySize.Large, expresslyLonger: true).LastDay);
        Assert.Equal(received.AddDays(30), PaymentTerm.Of(received, 90, PartySize.Large, PartySize.SmallOrMedium, expresslyLonger: true).LastDay);
        Assert.Equal(received.AddDays(60), PaymentTerm.Of(received, 90, PartySize.Public, PartySize.Large, expresslyLonger: true).LastDay);
    }

    [Fact]
    public void A_letter_by_mail_is_received_the_next_day() =>
        Assert.Equal(new DateOnly(2026, 11, 24), FourteenDayLetter.Emailed(new DateOnly(2026, 11, 23)).Received);

    [Theory]
    [InlineData("2026-11-21T10:00", "2026-11-21T10:00")]
    [InlineData("2026-11-21T20:00", "2026-11-23T07:00")]
    [InlineData("2026-11-23T05:30", "2026-11-23T07:00")]
    [InlineData("2026-12-24T23:00", "2026-12-28T07:00")]
    public void A_message_waits_for_the_next_moment_that_is_allowed(string at, string next)
    {
        var moment = DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        var (day, time) = ContactHours.Next(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));

        Assert.Equal(next, FormattableString.Invariant($"{day:yyyy-MM-dd}T{time:HH:mm}"));
    }

    [Fact]
    public void An_interruption_counts_from_the_term_it_finds()
    {
        DateOnly[] interruptions = [new(2028, 1, 1), new(2024, 6, 1)];

        Assert.Equal(new DateOnly(2033, 1, 1), Limitation.LastDay(ClaimKind.General, new DateOnly(2021, 3, 1), interruptions));
        Assert.Equal(new DateOnly(2026, 3, 1), Limitation.LastDay(ClaimKind.General, new DateOnly(2021, 3, 1), new DateOnly(2028, 1, 1)));
    }

    [Fact]
    public void A_table_nobody_reviewed_this_half_year_is_warned_about()
    {
        var first = LegalTables.All.Min(table => table.ReviewBy);

        Assert.Empty(LegalTables.Findings(first));
        Assert.NotEmpty(LegalTables.Findings(first.AddDays(1)));
        Assert.All(LegalTables.All, table => Assert.True(table.ReviewedOn <= table.ReviewBy && table.Source.Length > 10, table.Name));
        Assert.Equal(LegalTables.All.Count, LegalTables.Findings(new DateOnly(2099, 1, 1)).Count);
    }
}
