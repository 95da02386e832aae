using System.IO.Compression;
using System.Text.Json;
using Dapper;
using Dunning.Integration.Tests.EndToEnd;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.Proofs;

/// <summary>A proof kept by the built program ends up in the export of the case, and who changes it there is found out.</summary>
public sealed class ProofCommandTests(PlayedDemo demo)
{
    [Fact]
    public async Task A_proof_is_in_the_export_and_the_export_tells_when_it_was_changed()
    {
        using var folder = (await demo.FolderAsync()).Copy();
        using var elsewhere = new OfficeFolder();
        var (client, debtor, invoice) = OfCase(folder, 92);
        var scan = Path.Combine(elsewhere.Path, "=offerte.pdf");
        await File.WriteAllBytesAsync(scan, SomeProof.Pdf);
        var export = Path.Combine(elsewhere.Path, "dossier.zip");

        var card = (await DunningProgram.RunAsync(
            "debtor", "--data", folder.Path, "--client", client, "--debtor", debtor, "--proof", scan, "--kind", "Agreements", "--day", "2025-11-03", "--invoice", invoice, "--by", "anna", "--json")).Exits(0).Json;
        (await DunningProgram.RunAsync("dossier", "handover", "--data", folder.Path, "--case", "D-000092", "--to", "Bureau", "--out", export, "--json")).Exits(0);
        var verdict = (await DunningProgram.RunAsync("dossier", "verify", export, "--json")).Exits(0).Json;

        var proof = Assert.Single(card.GetProperty("proofs").EnumerateArray());
        Assert.Equal(("agreements", "=offerte.pdf"), (proof.GetProperty("proof").GetProperty("kind").GetString(), proof.GetProperty("proof").GetProperty("note").GetString()));
        Assert.True(verdict.GetProperty("holds").GetBoolean());
        var name = "bewijzen/" + proof.GetProperty("proof").GetProperty("file").GetString();
        using (var zip = await ZipFile.OpenReadAsync(export, TestContext.Current.CancellationToken))
        {
            Assert.Equal(SomeProof.Pdf, Bytes(zip.GetEntry(name)!));
            using var claim = JsonDocument.Parse(Bytes(zip.GetEntry("vordering.json")!));
            Assert.Equal(name, Assert.Single(claim.RootElement.GetProperty("proofs").EnumerateArray()).GetProperty("file").GetString());
            Assert.DoesNotContain(claim.RootElement.GetProperty("missing").EnumerateArray(), missing => missing.GetProperty("text").GetString()!.StartsWith("de overeenkomst", StringComparison.Ordinal));
        }

        using (var zip = ZipFile.Open(export, ZipArchiveMode.Update))
        {
            using var content = zip.GetEntry(name)!.Open();
            content.WriteByte((byte)'X');
        }

        Assert.Contains((await DunningProgram.RunAsync("dossier", "verify", export, "--json")).Exits(1).Findings, finding => finding.StartsWith("error dossier.proof dossier.zip bewijzen/", StringComparison.Ordinal));
    }

    private static (string Client, string Debtor, string Invoice) OfCase(OfficeFolder folder, long caseId)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Store};Pooling=False");
        return connection.QuerySingle<(string, string, string)>(
            "SELECT i.client_id, d.number, i.number FROM invoices i JOIN debtors d ON d.debtor_id = i.debtor_id WHERE i.invoice_id = @caseId", new { caseId });
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
