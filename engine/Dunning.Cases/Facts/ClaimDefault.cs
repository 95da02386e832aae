using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Law;

namespace Dunning.Cases.Facts;

/// <summary>Since when the debtor is in default with a claim, and why.</summary>
public static class ClaimDefault
{
    /// <summary>A shorter term is not reasonable.</summary>
    private const int ReasonableDays = 7;

    /// <summary>The default of a claim.</summary>
    /// <remarks>
    /// A term that was agreed passes by itself. Nothing agreed: a business has thirty days after the invoice, and as long as the invoice gives; a
    /// consumer must first be sent a demand with a reasonable term, which then has to pass. A first reminder only reminds.
    /// </remarks>
    /// <returns>Null when nothing has put a consumer in default yet.</returns>
    /// <law>BW 6:81 to 6:83, 6:119a lid 2; BW 3:37 lid 3</law>
    public static Default? Of(CaseFacts facts, CaseState state)
    {
        var invoice = facts.Invoice.Invoice;
        var agreed = Default.ByAgreedTerm(invoice.DueDate);
        if (invoice.TermAgreed ?? facts.Client.TermsAgreed)
        {
            return agreed;
        }

        if (!facts.Debtor.IsConsumer)
        {
            var statutory = Default.ByStatutoryTerm(invoice.IssueDate);
            return statutory.From >= agreed.From ? statutory : statutory with { From = agreed.From };
        }

        var reminded = false;
        foreach (var sent in state.Messages)
        {
            if (sent.Purpose == MessagePurpose.Confirmation || sent.Day <= invoice.DueDate)
            {
                continue;
            }

            if (sent.Days >= ReasonableDays && (reminded || sent.Purpose == MessagePurpose.FormalNotice))
            {
                return Default.ByNotice(sent.Received.AddDays(sent.Days));
            }

            reminded = true;
        }

        return null;
    }
}
