using System.Globalization;
using Dunning.Core.Amounts;
using Dunning.Core.Receivables;
using Xunit;

namespace Dunning.Tests.Receivables;

/// <summary>Which open invoices a remittance names: <c>remittance.cases</c>.</summary>
public class ReferenceMatchTests
{
    private static readonly string Table = Repository.Path("tests", "Dunning.Tests", "Receivables", "remittance.cases");

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public void Every_remittance_of_the_table_names_the_invoices_it_should(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var cases = File.ReadLines(Table).Where(line => line.Length > 0 && line[0] != '#').ToArray();

        var wrong = from line in cases
                    let sides = line.Split("=>", StringSplitOptions.TrimEntries)
                    let given = sides[0].Split('|', StringSplitOptions.TrimEntries)
                    let open = given[0].Split(',', StringSplitOptions.TrimEntries).Select(number => Some.Claim(number)).ToArray()
                    let found = string.Join(", ", ReferenceMatch.Find(given[1], null, open, Money.Euro(100)).Numbers)
                    where found != sides[1]
                    select $"{line} but found {found}";

        Assert.Empty(wrong);
        Assert.True(cases.Length > 30);
    }

    [Fact]
    public void What_is_named_is_among_the_possible_names() =>
        Assert.Empty(
            from line in File.ReadLines(Table)
            where line.Length > 0 && line[0] != '#'
            let sides = line.Split("=>", StringSplitOptions.TrimEntries)
            let text = sides[0].Split('|', StringSplitOptions.TrimEntries)[1]
            let possible = ReferenceMatch.PossibleNames(text, null)
            from number in sides[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            where !possible.Contains(ReferenceMatch.Reduce(number))
            select $"{number} in {text}");

    [Fact]
    public void A_structured_reference_must_be_the_claims_own()
    {
        OpenClaim[] open = [Some.Claim("2026-001", reference: "RF18 5390 0754 7034"), Some.Claim("5000056789012345"), Some.Claim("2026-002")];

        Assert.Equal(["2026-001"], Find("RF18539007547034").Numbers);
        Assert.Equal(["5000056789012345"], Find("5000 0567 8901 2345").Numbers);
        Assert.False(Find("5000 0567 8901").IsFound);
        Assert.False(Find("").IsFound);

        ReferenceMatch Find(string structured) => ReferenceMatch.Find(null, structured, open, Money.Euro(100));
    }

    [Fact]
    public void A_payment_reference_is_found_in_free_text_too() =>
        Assert.Equal(["A1"], ReferenceMatch.Find("betreft RF18 5390 0754 7034", null, [Some.Claim("A1", reference: "RF18539007547034")], Money.Euro(1)).Numbers);

    [Fact]
    public void It_adds_up_when_the_named_invoices_together_are_what_was_paid()
    {
        OpenClaim[] open = [Some.Claim("2026-001", 60), Some.Claim("2026-002", 40.5m), Some.Claim("2026-003", 1)];

        Assert.True(ReferenceMatch.Find("2026-001 en 2026-002", null, open, Money.Euro(100.50m)).AddsUp);
        Assert.False(ReferenceMatch.Find("2026-001 en 2026-002", null, open, Money.Euro(100)).AddsUp);
        Assert.False(ReferenceMatch.Find("bedankt", null, open, Money.Euro(0)).AddsUp);
    }
}
