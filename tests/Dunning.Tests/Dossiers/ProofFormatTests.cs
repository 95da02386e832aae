using System.Text;
using Dunning.Cases.Dossiers;
using Xunit;

namespace Dunning.Tests.Dossiers;

/// <summary>What a document is, is told by its bytes.</summary>
public sealed class ProofFormatTests
{
    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n", "pdf")]
    [InlineData("\u0089PNG\r\n\u001a\n....", "png")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0..JFIF", "jpg")]
    [InlineData("Received: by mx\r\n\tid 1\r\nFrom: klant@example.nl\r\nSubject: Akkoord\r\n\r\nAkkoord.", "eml")]
    [InlineData("", null)]
    [InlineData("%PDF-1.7 zonder einde", null)]
    [InlineData("MZ\u0090\u0000 een programma", null)]
    [InlineData("#!/bin/sh\nrm -rf x\n", null)]
    [InlineData("<html><script>alert(1)</script></html>", null)]
    [InlineData("<!-- \nFrom: a@b\n\n--><script>", null)]
    [InlineData("PK\u0003\u0004 een docx", null)]
    [InlineData("Subject: geen afzender\n\ntekst", null)]
    [InlineData("From: a@b\nSubject: nooit een lege regel", null)]
    [InlineData("From: a@b\n\u0000\n\nx", null)]
    [InlineData("GIF89a", null)]
    public void Only_four_kinds_are_known_whatever_the_name_says(string bytes, string? extension) =>
        Assert.Equal(extension, ProofFormat.Of(Encoding.Latin1.GetBytes(bytes))?.Extension);

    [Fact]
    public void The_name_of_a_proof_is_ours_and_tells_its_form()
    {
        var name = Proof.Name(ProofKind.Terms, new DateOnly(2026, 3, 2), new string('a', 64), ProofFormat.Jpeg);

        Assert.Equal("2026-03-02_voorwaarden_aaaaaaaaaaaaaaaa.jpg", name);
        Assert.Equal(ProofFormat.Jpeg, ProofFormat.OfName(name));
        Assert.Throws<ArgumentException>(() => ProofFormat.OfName("x.exe"));
    }
}
