using Dunning.Core.Receivables;
using Xunit;

namespace Dunning.Tests.Operations;

public class PaymentLinkTests
{
    private const string Pattern = "https://betaal.example/acme?ref={reference}&bedrag={amount}";

    [Fact]
    public void Reference_and_amount_are_filled_in_as_an_address_wants_them() =>
        Assert.Equal("https://betaal.example/acme?ref=F%201%26x%3D%7Bamount%7D&bedrag=1234.50", PaymentLink.Fill(Pattern, "F 1&x={amount}", 1234.5m));

    [Theory]
    [InlineData(Pattern, true)]
    [InlineData("https://betaal.example/{reference}", true)]
    [InlineData("https://betaal.example/", false)]
    [InlineData("http://betaal.example/{reference}", false)]
    [InlineData("https://{reference}.betaal.example/", false)]
    [InlineData("https://bank@betaal.example/{reference}", false)]
    [InlineData("https://betaal.example/{reference}?x={iban}", false)]
    [InlineData("https://betaal.example/{reference} x", false)]
    [InlineData("javascript:{reference}", false)]
    [InlineData("", false)]
    public void Only_an_address_of_https_with_the_reference_behind_its_host_is_a_pattern(string text, bool expected) => Assert.Equal(expected, PaymentLink.IsPattern(text));

    [Fact]
    public async Task A_mail_that_asks_for_money_names_the_link_with_what_is_claimed()
    {
        var office = await OfficeAtWork.OpenAsync(Some.Files("zoho-vdt"), Some.Firm, [Some.Client("zoho-vdt") with { PaymentLink = Pattern }]);
        await office.ImportAsync("F1;2026-01-05;1000,00;1001;jansen@example.nl");
        await office.RunAsync("2026-01-08");

        var (_, mail) = Assert.Single(office.Post.Mails);
        Assert.Contains("Direct betalen: https://betaal.example/acme?ref=F1&bedrag=1000.00", mail.Text, StringComparison.Ordinal);
    }
}
