using Dunning.Operations.Notices;
using Xunit;

namespace Dunning.Tests.Operations;

public class NoticeSignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_signature_is_the_hmac_of_moment_and_body() =>
        Assert.Equal("t=1773576000,v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("geheim"u8, "1773576000.{}"u8)), NoticeSignature.Of("geheim", "{}"u8, Now));

    [Fact]
    public void It_is_good_for_its_body_its_secret_and_five_minutes()
    {
        var signature = NoticeSignature.Of("geheim", "{}"u8, Now);

        Assert.True(NoticeSignature.IsGood(signature, "geheim", "{}"u8, Now.AddMinutes(5)));
        Assert.False(NoticeSignature.IsGood(signature, "geheim", "{ }"u8, Now));
        Assert.False(NoticeSignature.IsGood(signature, "ander", "{}"u8, Now));
        Assert.False(NoticeSignature.IsGood(signature, "geheim", "{}"u8, Now.AddSeconds(301)));
        Assert.False(NoticeSignature.IsGood(signature, "geheim", "{}"u8, Now.AddSeconds(-301)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=,v1=")]
    [InlineData("t=1773576000")]
    [InlineData("t=99999999999999999999,v1=00")]
    [InlineData("t=1773576000,v1=zz")]
    [InlineData("v1=00,t=1773576000")]
    public void What_is_no_signature_is_not_good(string? signature) => Assert.False(NoticeSignature.IsGood(signature, "geheim", "{}"u8, Now));

    [Fact]
    public void A_hash_of_other_signs_than_hexadecimal_is_not_good() => Assert.False(NoticeSignature.IsGood("t=1773576000,v1=" + new string('z', 64), "geheim", "{}"u8, Now));
}
