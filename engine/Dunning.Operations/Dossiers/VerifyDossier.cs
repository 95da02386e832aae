using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;

namespace Dunning.Operations.Dossiers;

/// <summary>
/// Checks an export with nothing but the export. It can not be fooled by a change that leaves the heads as they were; who makes everything anew, heads
/// included, is caught only by a head that was kept elsewhere.
/// </summary>
public sealed class VerifyDossier
{
    private readonly string name;
    private readonly List<DossierCheck> checks = [];
    private readonly List<Finding> findings = [];

    private VerifyDossier(string name) => this.name = name;

    /// <param name="zip">The export.</param>
    /// <param name="name">Name of the file, for findings.</param>
    /// <param name="head">A head that was kept elsewhere: of the case, or a daily one; null when there is none.</param>
    public static DossierVerdict Check(Stream zip, string name, string? head = null)
    {
        var (files, refusals) = DossierZip.Read(zip, name);
        var verify = new VerifyDossier(name);
        verify.findings.AddRange(refusals);
        verify.Tell(
            "zip", refusals.Count == 0, $"Het ZIP-bestand is gelezen: {Count(files.Count)} bestanden, geen namen of maten die er niet horen.", "Het ZIP-bestand is geweigerd.",
            $"The ZIP was read: {Count(files.Count)} files, no names or sizes that do not belong.", "The ZIP was refused.");
        return refusals.Count == 0 ? verify.Check(files, head?.Trim().ToLowerInvariant()) : verify.Verdict(null);
    }

    private DossierVerdict Check(IReadOnlyDictionary<string, byte[]> files, string? head)
    {
        DossierManifest manifest;
        IReadOnlyList<ChainedEvent> events;
        IReadOnlyList<SentLetter> letters;
        IReadOnlyList<ChainedProof> proofs;
        try
        {
            manifest = DossierManifest.Read(files.GetValueOrDefault(DossierManifest.Path) ?? []);
            events = EventLines.Read(files.GetValueOrDefault(EventLines.Path) ?? []);
            letters = SentLetter.In(events);
            proofs = ChainedProof.In(events);
        }
        catch (JsonException wrong)
        {
            Wrong("dossier.unreadable", "", "The manifest or the events can not be read: " + wrong.Message);
            Tell("read", false, "", "Het manifest of de gebeurtenissen zijn niet te lezen.", "", "The manifest or the events can not be read.");
            return Verdict(null);
        }

        Manifest(manifest, files);
        Chain(manifest, events);
        Texts(events);
        Letters(letters, files);
        Proofs(proofs, files);
        Seal(manifest);
        Kept(manifest, events, head);
        return Verdict(manifest);
    }

    private void Manifest(DossierManifest manifest, IReadOnlyDictionary<string, byte[]> files)
    {
        var before = findings.Count;
        if (manifest.Format != DossierManifest.CurrentFormat)
        {
            Wrong("dossier.format", DossierManifest.Path, $"The form is {manifest.Format}; this program knows {DossierManifest.CurrentFormat}.");
        }

        if (manifest.Fingerprint != manifest.Reckon() || !files[DossierManifest.Path].AsSpan().SequenceEqual(manifest.Write()))
        {
            Wrong("dossier.manifest", DossierManifest.Path, "The manifest is not what it was when its fingerprint was taken.");
        }

        var listed = manifest.Files.Select(file => file.Path).ToList();
        foreach (var path in files.Keys.Except(listed, StringComparer.Ordinal).Where(path => path != DossierManifest.Path))
        {
            Wrong("dossier.file", path, "The file is not in the manifest.");
        }

        if (listed.Distinct(StringComparer.OrdinalIgnoreCase).Count() != listed.Count)
        {
            Wrong("dossier.manifest", DossierManifest.Path, "The manifest names a file twice.");
        }

        foreach (var file in manifest.Files)
        {
            if (!files.TryGetValue(file.Path, out var bytes))
            {
                Wrong("dossier.file", file.Path, "The file is in the manifest and not in the ZIP.");
            }
            else if (bytes.Length != file.Size || Hash(bytes) != file.Sha256)
            {
                Wrong("dossier.file", file.Path, "The file is not the one whose hash is in the manifest.");
            }
        }

        Tell(
            "files", findings.Count == before,
            $"Elk van de {Count(manifest.Files.Count)} bestanden heeft de SHA-256 die in het manifest staat; er ontbreekt niets en er is niets bij.",
            "Niet elk bestand is wat het manifest ervan zegt.",
            $"Each of the {Count(manifest.Files.Count)} files has the SHA-256 in the manifest; none is missing and none was added.", "Not every file is what the manifest says.");
    }

    private void Chain(DossierManifest manifest, IReadOnlyList<ChainedEvent> events)
    {
        var before = findings.Count;
        byte[]? previous = null;
        foreach (var (index, link) in events.Index())
        {
            if (link.Seq != index + 1)
            {
                Wrong("dossier.chain", Place(index + 1), $"Here stands event {Count(link.Seq)}; an event is missing, or stands elsewhere.");
                break;
            }

            if (!link.Follows(previous))
            {
                Wrong("dossier.chain", Place(index + 1), "The event, its day or its hash is not what was written after the event before it.");
                break;
            }

            previous = link.Hash;
        }

        if (events.Count == 0 || events.Count != manifest.Events || Convert.ToHexStringLower(events[^1].Hash) != manifest.Head)
        {
            Wrong("dossier.head", EventLines.Path, "The chain does not end in the head of the manifest: an event was left out, added or written anew.");
        }

        if (events.Count > 0 && Opened(events[0]) != manifest.Case)
        {
            Wrong("dossier.case", DossierManifest.Path, "The first event opens another case than the manifest names.");
        }

        Tell(
            "chain", findings.Count == before,
            $"De {Count(events.Count)} gebeurtenissen vormen één keten: elke hash omvat de vorige, de dag en de tekst. Er is niets veranderd, weggelaten, tussengevoegd of verwisseld.",
            "De keten van gebeurtenissen is gebroken.",
            $"The {Count(events.Count)} events are one chain: each hash covers the one before it, the day and the text. Nothing was changed, left out, put in or swapped.",
            "The chain of events is broken.");
    }

    private void Texts(IReadOnlyList<ChainedEvent> events)
    {
        var erased = events.Count(link => link.IsErased);
        Tell(
            "texts", true,
            erased == 0
                ? "Alle persoonlijke teksten (notities, namen van gesproken personen) staan er nog, en kloppen met hun vastgelegde hash."
                : $"Van {Count(erased)} gebeurtenissen zijn de persoonlijke teksten gewist, zoals de privacywet vraagt; de rest van die gebeurtenissen is bewijsbaar ongewijzigd.",
            "",
            erased == 0
                ? "All personal texts (notes, names of who was spoken to) are there and fit the hash kept of them."
                : $"The personal texts of {Count(erased)} events were erased, as privacy law asks; the rest of those events is shown to be unchanged.",
            "");
    }

    private void Letters(IReadOnlyList<SentLetter> letters, IReadOnlyDictionary<string, byte[]> files)
    {
        var before = findings.Count;
        foreach (var letter in letters)
        {
            if (!files.TryGetValue(letter.Path, out var bytes))
            {
                Wrong("dossier.letter", letter.Path, $"Event {Count(letter.Seq)} says that this was sent; it is not there.");
            }
            else if (letter.Sha256 is { } hash && Hash(bytes) != hash)
            {
                Wrong("dossier.letter", letter.Path, $"It is not what event {Count(letter.Seq)} says was sent.");
            }
        }

        var known = letters.Select(letter => letter.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Keys.Where(path => path.StartsWith(SentLetter.Folder, StringComparison.OrdinalIgnoreCase) && !known.Contains(path)))
        {
            Wrong("dossier.letter", path, "No event says that this was sent.");
        }

        var bare = letters.Count(letter => letter.Sha256 is null);
        Tell(
            "letters", findings.Count == before,
            $"De {Count(letters.Count)} brieven en e-mails zijn byte voor byte wat volgens de keten is verstuurd{(bare == 0 ? "" : $" ({Count(bare)} ervan uit de tijd dat de keten alleen de naam bevatte)")}.",
            "Een brief of e-mail is niet wat volgens de keten is verstuurd.",
            $"The {Count(letters.Count)} letters and e-mails are byte for byte what the chain says was sent{(bare == 0 ? "" : $" ({Count(bare)} of them from when the chain held the name only)")}.",
            "A letter or e-mail is not what the chain says was sent.");
    }

    private void Proofs(IReadOnlyList<ChainedProof> proofs, IReadOnlyDictionary<string, byte[]> files)
    {
        var before = findings.Count;
        foreach (var proof in proofs.Where(proof => !proof.IsErased))
        {
            if (!files.TryGetValue(proof.Path, out var bytes) || Hash(bytes) != proof.Sha256)
            {
                Wrong("dossier.proof", proof.Path, $"It is not there, or is not what event {Count(proof.Seq)} says was kept.");
            }
        }

        var known = proofs.Select(proof => proof.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Keys.Where(path => path.StartsWith(ChainedProof.Folder, StringComparison.OrdinalIgnoreCase) && !known.Contains(path)))
        {
            Wrong("dossier.proof", path, "No event says that this was kept.");
        }

        var erased = proofs.Count(proof => proof.IsErased);
        Tell(
            "proofs", findings.Count == before,
            $"De {Count(proofs.Count - erased)} bewijsstukken zijn byte voor byte wat volgens de keten is bewaard{(erased == 0 ? "" : $"; {Count(erased)} zijn gewist, zoals de privacywet vraagt")}.",
            "Een bewijsstuk is niet wat volgens de keten is bewaard.",
            $"The {Count(proofs.Count - erased)} proofs are byte for byte what the chain says was kept{(erased == 0 ? "" : $"; {Count(erased)} were erased, as privacy law asks")}.",
            "A proof is not what the chain says was kept.");
    }

    private void Seal(DossierManifest manifest)
    {
        var seal = manifest.Seal.Seal;
        var holds = false;
        try
        {
            holds = seal.IsWhole() && Convert.ToHexStringLower(SealedHeads.Climb(manifest.Case, Convert.FromHexString(manifest.Head), manifest.Seal.Path)) == seal.Root;
        }
        catch (FormatException)
        {
            // Something that should be a hash is none: it does not hold.
        }

        if (!holds)
        {
            Wrong("dossier.seal", DossierManifest.Path, "The head of the case does not lead to the daily head, or that is not what its parts give.");
        }

        Tell(
            "seal", holds,
            $"Het einde van de keten zit in dagverzegeling {Count(seal.Number)} van {Day(seal.Day, "nl-NL")}, samen met {Count(seal.Cases - 1)} andere dossiers: {seal.Head}",
            "De dagverzegeling hoort niet bij deze keten.",
            $"The end of the chain is in daily seal {Count(seal.Number)} of {Day(seal.Day, "en-GB")}, with {Count(seal.Cases - 1)} other cases: {seal.Head}",
            "The daily seal does not go with this chain.");
    }

    private void Kept(DossierManifest manifest, IReadOnlyList<ChainedEvent> events, string? head)
    {
        if (head is null)
        {
            checks.Add(new DossierCheck(
                "kept", true,
                "Er is geen elders bewaarde hash gegeven (--head). Wie álles opnieuw maakt, ook de hashes en de verzegeling, valt zo niet op: vergelijk de dagverzegeling hierboven met wat u eerder van het kantoor kreeg.",
                "No hash kept elsewhere was given (--head). Who makes everything anew, hashes and seal included, is not noticed like this: compare the daily seal above with what the office gave you before."));
            return;
        }

        var at = events.FirstOrDefault(link => Convert.ToHexStringLower(link.Hash) == head);
        var passed = at is not null || head == manifest.Seal.Seal.Head;
        if (!passed)
        {
            Wrong("dossier.other-head", "--head", "The hash that was kept elsewhere is neither the daily head nor that of an event in this chain.");
        }

        var (nl, en) = at is null ? ("de dagverzegeling", "the daily seal") : at.Seq == events.Count ? ("het einde van de keten", "the end of the chain") : ($"gebeurtenis {Count(at.Seq)}; wat daarna komt, dekt zij niet", $"event {Count(at.Seq)}; what comes after it is not covered");
        Tell(
            "kept", passed, $"De elders bewaarde hash is die van {nl}: ook een keten die geheel opnieuw is gemaakt, zou zijn opgevallen.",
            "De elders bewaarde hash komt in dit dossier niet voor: dit is niet het dossier waar zij bij hoort.",
            $"The hash kept elsewhere is that of {en}: a chain made wholly anew would have been noticed, too.",
            "The hash kept elsewhere is not in this dossier: it belongs to another.");
    }

    private void Tell(string what, bool passed, string nl, string notNl, string en, string notEn) => checks.Add(new DossierCheck(what, passed, passed ? nl : notNl, passed ? en : notEn));

    private void Wrong(string code, string place, string message) => findings.Add(Finding.Error(code, name, place, message, "ask for the export anew, and keep this one"));

    private DossierVerdict Verdict(DossierManifest? manifest) => new(
        findings.Count == 0, manifest is null ? null : CaseState.Reference(manifest.Case), manifest?.Head, manifest?.Seal.Seal, checks, findings);

    private static long? Opened(ChainedEvent first)
    {
        using var document = JsonDocument.Parse(first.Document);
        return document.RootElement.TryGetProperty("id", out var id) && id.TryGetInt64(out var number) ? number : null;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Place(int line) => EventLines.Path + " line " + Count(line);

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day, string culture) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(culture));
}
