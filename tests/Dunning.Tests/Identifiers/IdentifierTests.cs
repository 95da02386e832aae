using Dunning.Core.Identifiers;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Identifiers;

/// <summary>What the table of law cases does not say: what is made is valid, and one wrong digit is not.</summary>
public class IdentifierTests
{
    private static readonly Arbitrary<string> Digits = Gen.Choose(0, 9).ListOf(7).Select(digits => string.Concat(digits)).ToArbitrary();

    [Fact]
    public void A_creditor_reference_that_is_made_is_valid() =>
        Prop.ForAll(Digits, digits => CreditorReference.IsValid(CreditorReference.Make("F" + digits))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_betalingskenmerk_that_is_made_is_valid_at_any_length_that_exists() =>
        Prop.ForAll(Digits, Gen.Elements(7, 9, 10, 11, 12, 13, 14, 16).ToArbitrary(), (digits, length) =>
            Betalingskenmerk.IsValid(Betalingskenmerk.Make(digits, length))).QuickCheckThrowOnFailure();

    [Fact]
    public void One_wrong_digit_is_seen_in_a_creditor_reference() =>
        Prop.ForAll(Digits, Gen.Choose(4, 10).ToArbitrary(), (digits, place) =>
        {
            var right = CreditorReference.Make(digits);
            var wrong = right[..place] + (char)('0' + ((right[place] - '0' + 1) % 10)) + right[(place + 1)..];
            return !CreditorReference.IsValid(wrong);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_account_number_is_printed_in_groups_and_read_back()
    {
        Assert.Equal("NL91 ABNA 0417 1643 00", Iban.Print("nl91abna0417164300"));
        Assert.Equal("NL91ABNA0417164300", Iban.Normalize("NL91 ABNA 0417 1643 00"));
    }

    [Fact]
    public void Government_numbers_come_from_known_registers()
    {
        Assert.Equal("00000001003214345000", Oin.FromRsin("003214345"));
        Assert.Equal("00000003012345670000", Oin.FromKvk("01234567"));
        Assert.Throws<ArgumentException>(() => Oin.FromRsin("123456789"));
        Assert.True(Oin.IsValid(Oin.FromKvk("01234567")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("é")]
    public void What_is_nothing_is_not_valid(string? value) =>
        Assert.All(
            new Func<string?, bool>[] { Iban.IsValid, CreditorReference.IsValid, Betalingskenmerk.IsValid, KvkNumber.IsValid, Rsin.IsValid, VatId.IsValid, Oin.IsValid },
            isValid => Assert.False(isValid(value)));
}
