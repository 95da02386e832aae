using System.Security.Cryptography;
using Dunning.Cases.Dossiers;
using Dunning.Core.Findings;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Clients;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Proofs;

/// <summary>
/// Keeps a document as proof with a debtor or an invoice, and in the chain of each of its cases. What it is, is told by its bytes; it is never opened,
/// and only ever given back as it came.
/// </summary>
public sealed class KeepProof(ILedger ledger, IProofs proofs, KnowDebtor know, AdvanceCases advance, IOfficeClock clock)
{
    /// <summary>The largest document that is kept: a contract of many scanned pages.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int LongestNote = 120;

    /// <param name="order">What is to be kept.</param>
    /// <param name="by">Who keeps it.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The proof (null with errors), and what was found.</returns>
    public async Task<(Proof? Proof, IReadOnlyList<Finding> Findings)> ExecuteAsync(ProofOrder order, string by, CancellationToken cancellationToken)
    {
        var (card, unknown) = await know.ExecuteAsync(order.ClientId, order.DebtorNumber, new DebtorNotes(), cancellationToken).ConfigureAwait(false);
        if (card is null)
        {
            return (null, unknown);
        }

        var invoice = order.InvoiceNumber is { } number
            ? (await ledger.InvoicesAsync(order.ClientId, [number], cancellationToken).ConfigureAwait(false)).SingleOrDefault()
            : null;
        var today = await clock.TodayAsync(cancellationToken).ConfigureAwait(false);
        var format = ProofFormat.Of(order.Content);
        var findings = Check(order, card.Debtor, invoice, format, today).ToList();
        if (findings.Count > 0)
        {
            return (null, findings);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(order.Content));
        var proof = new Proof(order.Kind, order.Day, hash, Proof.Name(order.Kind, order.Day, hash, format!), order.Content.Length, by, Note(order.FileName));
        var kept = new KeptProof(order.ClientId, order.DebtorNumber, order.InvoiceNumber, proof);
        if (await proofs.KeepAsync(kept, order.Content, cancellationToken).ConfigureAwait(false) is not { } cases)
        {
            return (proof, [Finding.Warning("proof.known", order.FileName, "", "This document was kept for this before; nothing was stored.")]);
        }

        await NoteAsync(order, card.Debtor.Intake ?? new Intake(), cancellationToken).ConfigureAwait(false);
        foreach (var caseId in cases)
        {
            await advance.OneAsync(caseId, today, cancellationToken).ConfigureAwait(false);
        }

        return (proof, []);
    }

    private static IEnumerable<Finding> Check(ProofOrder order, Debtor debtor, Invoice? invoice, ProofFormat? format, DateOnly today)
    {
        if (order.Content.Length is 0 or > MostBytes)
        {
            yield return Finding.Error("proof.size", order.FileName, "", FormattableString.Invariant($"The document has {order.Content.Length} bytes; from 1 to {MostBytes} are kept."));
        }
        else if (format is null)
        {
            yield return Finding.Error("proof.form", order.FileName, "", "The document is no PDF, PNG, JPEG or e-mail, whatever its name says.", "save it as PDF");
        }

        if (order.Day > today)
        {
            yield return Finding.Error("proof.day", order.FileName, "day", "What a document shows was so today at the latest.");
        }

        if (order.InvoiceNumber is not null && invoice?.DebtorNumber != debtor.Number)
        {
            yield return Finding.Error("proof.invoice", order.FileName, "invoice", $"Debtor {debtor.Number} has no invoice {order.InvoiceNumber}.");
        }

        // Regulation (EU) 2016/679 art. 5(1)(c): that a passport was seen is enough, a copy is too much.
        if (order.Kind == ProofKind.Identity && debtor.IsConsumer)
        {
            yield return Finding.Error("proof.identity-copy", order.FileName, "kind", "Of a person's proof of identity no copy is kept, only the day on which it was seen.", "note the day with --identity-seen");
        }
    }

    // What shows it for all the debtor buys, is seen to; a day that was noted by hand stays.
    private async Task NoteAsync(ProofOrder order, Intake intake, CancellationToken cancellationToken)
    {
        var notes = order switch
        {
            { InvoiceNumber: not null } => null,
            { Kind: ProofKind.Agreements } when intake.AgreementsConfirmed is null => new DebtorNotes(AgreementsConfirmed: order.Day),
            { Kind: ProofKind.Terms } when intake.TermsHandedOver is null => new DebtorNotes(TermsHandedOver: order.Day),
            { Kind: ProofKind.Identity } when intake.IdentitySeen is null => new DebtorNotes(IdentitySeen: order.Day),
            _ => null,
        };
        if (notes is not null)
        {
            await know.ExecuteAsync(order.ClientId, order.DebtorNumber, notes, cancellationToken).ConfigureAwait(false);
        }
    }

    // Never empty: as a text of a person it makes the event one whose document can be erased.
    private static string Note(string fileName)
    {
        var name = new string([.. Path.GetFileName(fileName.Replace('\\', '/')).Where(character => !char.IsControl(character)).Take(LongestNote)]).Trim();
        return name.Length > 0 ? name : "document";
    }
}
