using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>A dossier of the played sample office, given out and checked by the built program.</summary>
public sealed class DossierCommandTests(PlayedDemo demo)
{
    [Fact]
    public async Task A_handover_has_what_a_lawyer_asks_for_and_can_be_checked_without_the_office()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        using var elsewhere = new OfficeFolder();
        var file = Path.Combine(elsewhere.Path, "pakket.zip");

        var handover = (await DunningProgram.RunAsync("dossier", "handover", "--data", folder.Path, "--case", "D-000092", "--to", "Incassobureau De Brug", "--out", file, "--json")).Exits(0).Json;
        var head = (await DunningProgram.RunAsync("dossier", "head", "--data", folder.Path, "--json")).Exits(0).Json.GetProperty("head").GetString()!;
        var verdict = (await DunningProgram.RunAsync("dossier", "verify", file, "--head", head, "--json")).Exits(0).Json;

        Assert.True(verdict.GetProperty("holds").GetBoolean());
        Assert.Equal(handover.GetProperty("head").GetString(), verdict.GetProperty("head").GetString());
        using var zip = ZipFile.OpenRead(file);
        Assert.Equal(4, zip.Entries.Count(entry => entry.FullName.StartsWith("brieven/", StringComparison.Ordinal)));
        using var claim = JsonDocument.Parse(zip.GetEntry("vordering.json")!.Open());
        Assert.Equal("De heer H. Ramdhani", claim.RootElement.GetProperty("debtor").GetProperty("name").GetString());
        Assert.Equal("2028-02-10", claim.RootElement.GetProperty("limitation").GetProperty("lastDay").GetString());
        Assert.Equal(4, claim.RootElement.GetProperty("calls").GetArrayLength());
        Assert.Equal(310.24m, claim.RootElement.GetProperty("claim").GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task A_changed_byte_is_told_with_its_file_and_exit_code_1()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        using var elsewhere = new OfficeFolder();
        var file = Path.Combine(elsewhere.Path, "dossier.zip");
        (await DunningProgram.RunAsync("dossier", "export", "--data", folder.Path, "--case", "D-000092", "--out", file, "--json")).Exits(0);
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            using var letter = zip.Entries.First(entry => entry.FullName.EndsWith(".docx", StringComparison.Ordinal) && entry.FullName.StartsWith("brieven/", StringComparison.Ordinal)).Open();
            letter.WriteByte((byte)'X');
        }

        var verdict = (await DunningProgram.RunAsync("dossier", "verify", file, "--json")).Exits(1);

        Assert.Contains(verdict.Findings, finding => finding.StartsWith("error dossier.letter dossier.zip brieven/", StringComparison.Ordinal));
        Assert.False(verdict.Json.GetProperty("holds").GetBoolean());
    }
}
