using System.Security.Cryptography;
using Dunning.Cases.Correspondence;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Messages;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Operations.Calendars;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Operations.Outbox;
using Dunning.Operations.Printing;
using Dunning.Operations.Proofs;

namespace Dunning.Operations.Dossiers;

/// <summary>
/// Packs a case into one file: the chain of its events, every letter as sent, an overview to read. For whoever takes the claim over also the covering
/// letter, the statement of account and the claim for machines.
/// </summary>
/// <param name="desk">Reads the case.</param>
/// <param name="book">Has the chain.</param>
/// <param name="post">Has the letters.</param>
/// <param name="proofs">Has the proofs.</param>
/// <param name="press">Makes PDFs; without it the papers are Word documents.</param>
/// <param name="logos">The letterhead's picture.</param>
/// <param name="clock">The office's day.</param>
/// <param name="template">A shipped Dutch template by name.</param>
public sealed class ExportDossier(
    IDesk desk, IDossierBook book, IPostOffice post, IProofs proofs, IPdfPress press, IClientLogos logos, IOfficeClock clock, Func<string, LetterTemplate> template)
{
    private const string CoveringLetter = "begeleidende-brief-dossier";
    private const string Statement = "rekeningoverzicht";

    private static readonly Finding Unknown = Finding.Error("dossier.unknown", "", "case", "There is no such case, or nothing is recorded of it.", "write it as D-000123");

    /// <param name="scope">What one may see.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="order">For whom.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<DossierExport> ExecuteAsync(DeskScope scope, long caseId, DossierOrder order, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        if (await desk.DossierAsync(scope, caseId, today, cancellationToken).ConfigureAwait(false) is not { } dossier)
        {
            return Refused(Unknown);
        }

        await book.SealAsync(today, cancellationToken).ConfigureAwait(false);
        if (await book.ReadAsync(caseId, cancellationToken).ConfigureAwait(false) is not { Proof: not null } chain)
        {
            return Refused(Unknown);
        }

        var letters = new List<(string Name, byte[] Bytes)>();
        foreach (var sent in SentLetter.In(chain.Events).DistinctBy(letter => letter.Name))
        {
            if (await post.ReadAsync(sent.Name, cancellationToken).ConfigureAwait(false) is not { } bytes)
            {
                return Refused(Finding.Error("dossier.letter", sent.Name, "", "This was sent and is not there any more.", "put it back from a backup"));
            }

            if (sent.Sha256 is { } hash && Convert.ToHexStringLower(SHA256.HashData(bytes)) != hash)
            {
                return Refused(Finding.Error("dossier.letter", sent.Name, "", "This is not what was sent: its hash is another.", "put it back from a backup"));
            }

            letters.Add((sent.Name, bytes));
        }

        var shown = new List<(string Path, byte[] Bytes)>();
        foreach (var kept in ChainedProof.In(chain.Events).Where(proof => !proof.IsErased).DistinctBy(proof => proof.Name))
        {
            if (await proofs.ReadAsync(kept.Sha256, cancellationToken).ConfigureAwait(false) is not { } bytes || Convert.ToHexStringLower(SHA256.HashData(bytes)) != kept.Sha256)
            {
                return Refused(Finding.Error("dossier.proof", kept.Name, "", "This was kept as proof and is not there any more, or is another.", "put it back from a backup"));
            }

            shown.Add((kept.Path, bytes));
        }

        var seal = chain.Proof.Seal;
        var history = dossier.Timeline.OrderBy(entry => entry.Sequence).Select(entry => (entry.Day, entry.Event)).ToList();
        var claim = ClaimFileBuilder.Build(dossier.Facts, dossier.State, history, order.Recipient, today) with
        {
            Seal = new ClaimFile.SealPart(chain.Events.Count, chain.Head, seal.Number, seal.Day, seal.Head),
        };
        var (papers, findings) = await PapersAsync(dossier, claim, order, cancellationToken).ConfigureAwait(false);
        var (zip, manifest) = DossierPackage.Make(chain, letters, [.. shown, .. papers, .. order.IsHandover ? Machine(claim) : []], today);
        return new DossierExport(zip, manifest, [.. findings, .. order.IsHandover ? Warnings(claim) : []]);
    }

    private static (string, byte[])[] Machine(ClaimFile claim) =>
        [(ClaimJson.Path, ClaimJson.Write(claim)), (ClaimJson.SchemaPath, ClaimJson.Schema()), (ClaimLines.Path, ClaimLines.Write(claim))];

    private static IEnumerable<Finding> Warnings(ClaimFile claim)
    {
        if (claim.Approval is null)
        {
            yield return Finding.Warning("dossier.no-approval", "", claim.Reference, "The client's approval of the handover is not recorded.", "ask for it before the file leaves the office");
        }

        if (claim.Limitation.LastDay < claim.Today)
        {
            yield return Finding.Warning("dossier.time-barred", "", claim.Reference, FormattableString.Invariant($"The claim may be time-barred since {claim.Limitation.LastDay:yyyy-MM-dd}."));
        }
    }

    private async Task<(List<(string Path, byte[] Bytes)> Papers, IReadOnlyList<Finding> Findings)> PapersAsync(
        Dossier dossier, ClaimFile claim, DossierOrder order, CancellationToken cancellationToken)
    {
        var settings = new RenderSettings
        {
            Culture = Language.Dutch.Culture(), FixedDate = claim.Today,
            Images = await logos.FindAsync(dossier.Facts.Client.Id, cancellationToken).ConfigureAwait(false) is { } logo
                ? new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["logo"] = logo }
                : null,
        };
        List<WordDocument> documents = [new("overzicht", template(ClaimFile.Template).Render(claim, settings).Bytes)];
        if (order.IsHandover)
        {
            var facts = Facts(dossier, claim, order);
            documents.Add(new WordDocument("begeleidende-brief", template(CoveringLetter).Render(facts, settings).Bytes));
            documents.Add(new WordDocument(Statement, template(Statement).Render(facts, settings).Bytes));
        }

        var pressed = press.Missing is null ? await press.PressAsync(documents, cancellationToken).ConfigureAwait(false) : [];
        return
        (
            [.. documents.Select((document, index) => pressed.ElementAtOrDefault(index)?.Pdf is { } pdf ? (document.Name + ".pdf", pdf) : (document.Name + ".docx", document.Docx))],
            press.Missing is { } missing ? [missing] : [.. pressed.Select(each => each.Problem).OfType<Finding>()]);
    }

    // The letters name the claim as the overview does.
    private static LetterFacts Facts(Dossier dossier, ClaimFile claim, DossierOrder order)
    {
        var message = new MessageIntent(
            "", dossier.State.Id, Channel.Letter, CoveringLetter, "", "nl", dossier.Facts.Open.Amount, claim.Today, 0, MessagePurpose.Confirmation, Bundled: false, Proposed: false);
        return LetterFactsBuilder.Build([(message, dossier.Facts, dossier.State)], claim.Today) with
        {
            Claim = new LetterClaim(claim.Claim.Principal, claim.Claim.Costs, claim.Claim.Interest, claim.Claim.Total),
            Handover = new LetterHandover(order.Recipient, order.Court),
        };
    }

    private static DossierExport Refused(Finding why) => new([], null, [why]);
}
