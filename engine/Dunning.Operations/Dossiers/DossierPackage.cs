using System.Security.Cryptography;

namespace Dunning.Operations.Dossiers;

/// <summary>An export: the chain, the letters as sent, whatever explains them, and a manifest over all of it.</summary>
public static class DossierPackage
{
    /// <param name="chain">The chain, in a daily head.</param>
    /// <param name="letters">Each letter as sent, by name.</param>
    /// <param name="beside">Other files with their paths: the overview, data for machines.</param>
    /// <param name="today">The office's day.</param>
    public static (byte[] Zip, DossierManifest Manifest) Make(
        DossierChain chain, IEnumerable<(string Name, byte[] Bytes)> letters, IEnumerable<(string Path, byte[] Bytes)> beside, DateOnly today)
    {
        (string Path, byte[] Bytes)[] files =
        [
            .. letters.Select(letter => (SentLetter.Folder + letter.Name, letter.Bytes)).Append((EventLines.Path, EventLines.Write(chain.Events))).Concat(beside)
                .OrderBy(file => file.Item1, StringComparer.Ordinal),
        ];
        var manifest = new DossierManifest(
            DossierManifest.CurrentFormat, chain.CaseId, today, chain.Events.Count, chain.Head, chain.Proof ?? throw new ArgumentException("The chain is in no daily head.", nameof(chain)),
            [.. files.Select(file => new DossierFile(file.Path, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes))))], "");
        manifest = manifest with { Fingerprint = manifest.Reckon() };
        return (DossierZip.Write([.. files, (DossierManifest.Path, manifest.Write())]), manifest);
    }
}
