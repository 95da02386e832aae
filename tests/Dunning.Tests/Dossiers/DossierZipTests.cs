using System.IO.Compression;
using Dunning.Operations.Dossiers;
using Xunit;

namespace Dunning.Tests.Dossiers;

/// <summary>A ZIP that comes from elsewhere may have been made to hurt.</summary>
public sealed class DossierZipTests
{
    [Theory]
    [InlineData("../office.db")]
    [InlineData("brieven/../../office.db")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\windows\\brief.docx")]
    [InlineData("brieven\\brief.docx")]
    [InlineData("brieven/a/b.docx")]
    [InlineData(".verborgen")]
    [InlineData("brief\n.docx")]
    public void A_name_that_leads_elsewhere_is_refused(string name) => Refused(Zip((name, [1])));

    [Theory]
    [InlineData("manifest.json", "manifest.json")]
    [InlineData("brieven/a.docx", "brieven/A.docx")]
    public void Two_files_of_one_name_are_refused(string one, string other) => Refused(Zip((one, [1]), (other, [2])));

    [Fact]
    public void A_file_that_unpacks_to_more_than_an_export_has_is_refused() => Refused(Zip(("bom.bin", new byte[60_000_000])));

    [Fact]
    public void Too_many_files_are_refused() => Refused(Zip([.. Enumerable.Range(0, 2_001).Select(number => (FormattableString.Invariant($"f{number}"), Array.Empty<byte>()))]));

    [Fact]
    public void A_file_that_is_larger_than_its_entry_says_gives_no_more_than_that()
    {
        var zip = Zip(("a.txt", new byte[5_000]));
        var central = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        zip[central + 24] = 10;
        zip[central + 25] = 0;

        Assert.True(DossierZip.Read(new MemoryStream(zip), "x").Files.Values.Sum(bytes => bytes.Length) <= 10);
        Assert.False(VerifyDossier.Check(new MemoryStream(zip), "x").Holds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rubbish_and_halves_are_refused(int quarters)
    {
        var whole = SomeDossier.Package.Zip;

        Refused(whole[..(whole.Length * quarters / 4)]);
    }

    [Fact]
    public void What_was_packed_comes_out_again_and_the_same_files_give_the_same_bytes()
    {
        var (files, findings) = DossierZip.Read(new MemoryStream(SomeDossier.Package.Zip), "x");

        Assert.Empty(findings);
        Assert.Equal(SomeDossier.Letters[2].Bytes, files["brieven/" + SomeDossier.Letters[2].Name]);
        Assert.Equal(SomeDossier.Package.Zip, SomeDossier.Pack(SomeDossier.Events, SomeDossier.Letters).Zip);
    }

    private static void Refused(byte[] zip)
    {
        var (files, findings) = DossierZip.Read(new MemoryStream(zip), "x");
        Assert.Empty(files);
        Assert.Equal("dossier.zip", Assert.Single(findings).Code);
        Assert.False(VerifyDossier.Check(new MemoryStream(zip), "x").Holds);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var content = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
