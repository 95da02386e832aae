namespace Dunning.Cases.Correspondence;

/// <summary>What a letter or e-mail may name: <c>{{ debtor.name }}</c>. Every template is checked against this record.</summary>
public sealed record LetterFacts
{
    /// <summary>Date of the letter.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The dossier's reference, to be quoted in answers.</summary>
    public required string Reference { get; init; }

    /// <summary>The creditor.</summary>
    public required LetterClient Client { get; init; }

    /// <summary>The office that writes on the creditor's behalf.</summary>
    public required LetterFirm Firm { get; init; }

    /// <summary>Who owes.</summary>
    public required LetterDebtor Debtor { get; init; }

    /// <summary>The (first) invoice this letter is about.</summary>
    public required LetterInvoice Invoice { get; init; }

    /// <summary>All invoices this letter is about.</summary>
    public required IReadOnlyList<LetterInvoice> Invoices { get; init; }

    /// <summary>Open amount of the invoices this letter is about, in the invoices' currency.</summary>
    public required decimal Total { get; init; }

    /// <summary>Statement of account: everything open with this creditor.</summary>
    public required LetterStatement Statement { get; init; }

    /// <summary>Last day on which payment is asked.</summary>
    public required DateOnly PayBefore { get; init; }

    /// <summary>How to pay.</summary>
    public required LetterPayment Payment { get; init; }

    /// <summary>Earlier messages about this invoice, oldest first.</summary>
    public required IReadOnlyList<LetterEarlier> Earlier { get; init; }

    /// <summary>The last telephone call in which somebody was reached; null when there was none.</summary>
    public LetterCall? Call { get; init; }

    /// <summary>Collection costs that will be (or are) due; zero when none may be claimed.</summary>
    public required LetterCosts Costs { get; init; }

    /// <summary>Interest accrued until today.</summary>
    public required LetterInterest Interest { get; init; }

    /// <summary>What is claimed: the letter's total with the costs and interest that were added to it.</summary>
    public required LetterClaim Claim { get; init; }

    /// <summary>The payment plan that runs for the (first) invoice; null when there is none.</summary>
    public LetterPlan? Plan { get; init; }

    /// <summary>The promise that runs for the (first) invoice; null when there is none.</summary>
    public LetterPromise? Promise { get; init; }

    /// <summary>Who takes over the claim; null while it has not been handed over.</summary>
    public LetterHandover? Handover { get; init; }

    /// <summary>The payment just received, for a thank-you; null otherwise.</summary>
    public LetterReceived? Received { get; init; }
}
