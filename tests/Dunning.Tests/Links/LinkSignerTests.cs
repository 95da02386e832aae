using System.Buffers.Text;
using Dunning.Operations.Links;
using Dunning.Tests.Contracts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Links;

public sealed class LinkSignerTests
{
    private static readonly LinkSigner Signer = new(new OneLinkKey());
    private static readonly SignedLink Link = new(LinkPurpose.DebtorPage, 417, new DateOnly(2026, 9, 11));

    [Fact]
    public void A_link_reads_as_it_was_made() => Prop.ForAll<uint, ushort, ushort>((subject, day, round) =>
    {
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
        {
            var link = new SignedLink(purpose, subject, new DateOnly(2020, 1, 1).AddDays(day), round);
            Assert.Equal(link, Signer.Read(Signer.Sign(link)));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_link_is_forty_signs_that_an_address_can_carry()
    {
        var text = Signer.Sign(Link);

        Assert.Equal(LinkSigner.Length, text.Length);
        Assert.All(text, sign => Assert.True(char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_'));
        Assert.Equal(text, Signer.Sign(Link));
    }

    [Fact]
    public void No_sign_of_a_link_can_be_changed()
    {
        var text = Signer.Sign(Link);
        foreach (var place in Enumerable.Range(0, text.Length))
        {
            foreach (var sign in "AaZz09-_".Where(sign => sign != text[place]))
            {
                Assert.Null(Signer.Read(text[..place] + sign + text[(place + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ééééééééééééééééééééééééééééééééééééééééé")]
    [InlineData("                                        ")]
    [InlineData("../../../../../../../../../../../../../../..")]
    public void What_is_no_link_reads_as_nothing(string text) => Assert.Null(Signer.Read(text));

    [Fact]
    public void Part_of_a_link_or_more_than_one_is_none()
    {
        var text = Signer.Sign(Link);

        Assert.Null(Signer.Read(text[..^1]));
        Assert.Null(Signer.Read(text + "A"));
        Assert.Null(Signer.Read(text + "="));
        Assert.Null(Signer.Read(text + " "));
    }

    [Fact]
    public void A_link_of_another_key_is_none()
    {
        Assert.Null(new LinkSigner(new OneLinkKey(2)).Read(Signer.Sign(Link)));
        Assert.NotNull(new LinkSigner(new OneLinkKey(2)).Read(new LinkSigner(new OneLinkKey(2)).Sign(Link)));
    }

    [Fact]
    public void What_a_link_says_about_itself_is_signed_too()
    {
        var token = Base64Url.DecodeFromChars(Signer.Sign(Link));
        token[1] = (byte)LinkPurpose.Approval;

        Assert.Null(Signer.Read(Base64Url.EncodeToString(token)));
    }

    [Fact]
    public void A_subject_too_large_for_a_link_is_refused_and_not_cut_off() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Signer.Sign(Link with { Subject = 1L << 48 }));
}
