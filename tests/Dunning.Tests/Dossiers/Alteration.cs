using System.Text.RegularExpressions;
using Dunning.Cases.Dossiers;
using Dunning.Operations.Dossiers;

namespace Dunning.Tests.Dossiers;

/// <summary>An export that somebody changed, and how.</summary>
internal sealed record Alteration(string What, byte[] Zip, string? Head)
{
    private static readonly Regex ADay = new("2026-0[3-9]-[0-9]{2}", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>The one with this number: always the same.</summary>
    public static Alteration Of(int number)
    {
        var random = new Random(number);
        var events = SomeDossier.Events.ToList();
        var letters = SomeDossier.Letters.ToList();
        var at = random.Next(1, events.Count);
        var letter = random.Next(letters.Count);
        switch (number % 12)
        {
            case 0:
                return new("a byte of a file in the ZIP", Repacked(files => Flip(random, files[files.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Count))])), null);
            case 1:
                letters[letter] = (letters[letter].Name, Flip(random, [.. letters[letter].Bytes]));
                return new("a byte of a letter, manifest made anew", SomeDossier.Pack(events, letters).Zip, null);
            case 2:
                events[at] = events[at] with { Day = events[at].Day.AddDays(random.Next(1, 30)) };
                return new("the day of an event, manifest made anew", SomeDossier.Pack(events, letters).Zip, null);
            case 3:
                var other = at == 1 ? 2 : at - 1;
                (events[at], events[other]) = (events[other], events[at]);
                return new("two events swapped", SomeDossier.Pack(random.Next(2) == 0 ? events : Numbered(events), letters).Zip, null);
            case 4:
                events.RemoveAt(at);
                return new("an event left out", SomeDossier.Pack(random.Next(2) == 0 ? events : Numbered(events), letters).Zip, SomeDossier.Package.Manifest.Seal.Seal.Head);
            case 5:
                letters[letter] = ("2026-03-09_" + letters[letter].Name[11..], letters[letter].Bytes);
                return new("a letter with another name", SomeDossier.Pack(events, letters).Zip, null);
            case 6:
                return new("an event written anew, all hashes made anew but for the head", Forged(random, events, letters, manifest => manifest with { Head = SomeDossier.Package.Manifest.Head }), null);
            case 7:
                return new("an event written anew, all hashes made anew but for the daily head", Forged(random, events, letters, manifest => manifest with { Seal = SomeDossier.Package.Manifest.Seal }), null);
            case 8:
                return new("everything made anew, a daily head kept elsewhere", Forged(random, events, letters, manifest => manifest), SomeDossier.Package.Manifest.Seal.Seal.Head);
            case 9:
                var spoken = events.FindIndex(at % 20, link => link.Salt is not null);
                events[spoken] = events[spoken] with { Document = events[spoken].Document.Replace("a", "o", StringComparison.Ordinal) };
                return new("a word of a note", SomeDossier.Pack(events, letters).Zip, null);
            case 10:
                events.Insert(at, events[random.Next(events.Count)]);
                return new("an event put in", SomeDossier.Pack(Numbered(events), letters).Zip, SomeDossier.Package.Manifest.Seal.Seal.Head);
            default:
                letters.RemoveAt(letter);
                return new("a letter left out, manifest made anew", SomeDossier.Pack(events, letters).Zip, null);
        }
    }

    private static byte[] Forged(Random random, List<ChainedEvent> events, List<(string Name, byte[] Bytes)> letters, Func<DossierManifest, DossierManifest> keep)
    {
        var at = random.Next(1, events.Count);
        var forged = SomeDossier.Chain(events.Select((link, index) => (link.Day, index == at ? ADay.Replace(link.Document, "2025-12-31") : link.Document)));
        var (zip, manifest) = SomeDossier.Pack(forged, letters);
        var kept = keep(manifest);
        kept = kept with { Fingerprint = kept.Reckon() };
        return Repacked(files => files[DossierManifest.Path] = kept.Write(), zip);
    }

    private static List<ChainedEvent> Numbered(IEnumerable<ChainedEvent> events) => [.. events.Select((link, index) => link with { Seq = index + 1 })];

    private static byte[] Flip(Random random, byte[] bytes)
    {
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Repacked(Action<Dictionary<string, byte[]>> change, byte[]? zip = null)
    {
        var (files, _) = DossierZip.Read(new MemoryStream(zip ?? SomeDossier.Package.Zip), "x");
        var changed = files.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal);
        change(changed);
        return DossierZip.Write(changed.Select(file => (file.Key, file.Value)));
    }
}
