namespace Dunning.Cases.Dossiers;

/// <summary>
/// A claim as whoever takes it over wants it: the parties, the specification with the articles, what was sent, said and agreed, and until when it can be
/// enforced. The overview is written from it, and it is the JSON for machines (<c>vordering.json</c>). Texts are Dutch; days are ISO, amounts plain numbers.
/// </summary>
public sealed record ClaimFile
{
    /// <summary>Name of the overview's template, without language.</summary>
    public const string Template = "dossier-overzicht";

    public string Format { get; init; } = "dunning-vordering/1";

    /// <summary>The case: D-000123.</summary>
    public required string Reference { get; init; }

    /// <summary>The day of reckoning.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Who takes the claim over; empty for an export.</summary>
    public required string Recipient { get; init; }

    public required CreditorParty Creditor { get; init; }

    public required OfficeParty Office { get; init; }

    public required DebtorParty Debtor { get; init; }

    public required InvoicePart Invoice { get; init; }

    public required ClaimPart Claim { get; init; }

    public required InterestPart Interest { get; init; }

    public required CostsPart Costs { get; init; }

    /// <summary>Everything received and credited, oldest first, and where it went (BW 6:44).</summary>
    public required IReadOnlyList<PaymentPart> Payments { get; init; }

    /// <summary>The statement of account: everything this debtor has open with this creditor.</summary>
    public required IReadOnlyList<InvoicePart> Statement { get; init; }

    public required decimal StatementTotal { get; init; }

    /// <summary>Letters and e-mails as sent, oldest first.</summary>
    public required IReadOnlyList<LetterPart> Letters { get; init; }

    public required IReadOnlyList<CallPart> Calls { get; init; }

    /// <summary>Promises, plans, and what became of them.</summary>
    public required IReadOnlyList<RemarkPart> Agreements { get; init; }

    /// <summary>What the debtor contested or wrote, and the answer.</summary>
    public required IReadOnlyList<RemarkPart> Disputes { get; init; }

    /// <summary>Documents that show what was agreed, handed over or delivered, oldest first.</summary>
    public IReadOnlyList<ProofPart> Proofs { get; init; } = [];

    public required LimitationPart Limitation { get; init; }

    /// <summary>The client's approval; null when there is none.</summary>
    public required ApprovalPart? Approval { get; init; }

    /// <summary>What is not in it and may be asked for.</summary>
    public required IReadOnlyList<MissingPart> Missing { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public required IReadOnlyList<RemarkPart> History { get; init; }

    /// <summary>By what it can be checked; null for a look before it is sealed.</summary>
    public SealPart? Seal { get; init; }

    public sealed record CreditorParty(
        string Name, string Street, string PostalCode, string City, string Kvk, string VatId, string Iban, string AccountName, string Email, string Phone, string Contact, bool DeductsVat);

    public sealed record OfficeParty(bool OnBehalf, string Name, string Street, string PostalCode, string City, string Kvk, string WkiNumber, string Email, string Phone);

    public sealed record DebtorParty(
        string Number, string Name, bool IsConsumer, bool IsNaturalPerson, string Street, string PostalCode, string City, string Country, string Kvk, string VatId, string Email, string Phone, string Contact);

    /// <param name="Number">The creditor's number.</param>
    /// <param name="IssueDate">Its date.</param>
    /// <param name="DueDate">Last day of its term.</param>
    /// <param name="Amount">With VAT.</param>
    /// <param name="Open">What the ledger has open.</param>
    /// <param name="Description">What was delivered.</param>
    public sealed record InvoicePart(string Number, DateOnly IssueDate, DateOnly DueDate, decimal Amount, decimal Open, string Description);

    /// <param name="Currency">ISO 4217.</param>
    /// <param name="Principal">What is left of the principal.</param>
    /// <param name="Interest">Interest claimed, until the day of reckoning.</param>
    /// <param name="Costs">Collection costs charged, with VAT.</param>
    /// <param name="Total">All together.</param>
    /// <param name="WithLaw">With the interest and the costs that the law gives today and that were not claimed yet.</param>
    /// <param name="DefaultFrom">First day of default; null when there is none.</param>
    /// <param name="DefaultBasis">Why, with the article.</param>
    public sealed record ClaimPart(string Currency, decimal Principal, decimal Interest, decimal Costs, decimal Total, decimal WithLaw, DateOnly? DefaultFrom, string DefaultBasis);

    /// <param name="IsClaimed">Whether it was claimed; if not, the amounts say what the law gives and are no part of the total.</param>
    /// <param name="Name">Wettelijke rente, or handelsrente.</param>
    /// <param name="Article">The article.</param>
    /// <param name="From">First day; null when it does not run.</param>
    /// <param name="Total">Until the day of reckoning.</param>
    /// <param name="Paid">What was paid of it.</param>
    /// <param name="Segments">Stretches of days with one rate over one base.</param>
    public sealed record InterestPart(bool IsClaimed, string Name, string Article, DateOnly? From, decimal Total, decimal Paid, IReadOnlyList<SegmentPart> Segments);

    public sealed record SegmentPart(DateOnly From, DateOnly To, int Days, decimal Rate, decimal Over, decimal Interest);

    /// <param name="IsCharged">Whether they were charged; if not, the amounts say what the scale gives and are no part of the total.</param>
    /// <param name="Basis">The principal they are reckoned over.</param>
    /// <param name="Amount">Without VAT.</param>
    /// <param name="Vat">VAT.</param>
    /// <param name="Paid">What was paid of them.</param>
    /// <param name="From">The day they were charged, or may be; null when they may not.</param>
    /// <param name="Article">The article.</param>
    /// <param name="Explanation">How they come about.</param>
    public sealed record CostsPart(bool IsCharged, decimal Basis, decimal Amount, decimal Vat, decimal Paid, DateOnly? From, string Article, string Explanation);

    public sealed record PaymentPart(DateOnly Day, string Kind, decimal Amount, decimal ToCosts, decimal ToInterest, decimal ToPrincipal, decimal Overpaid);

    /// <param name="Day">The day it was sent.</param>
    /// <param name="Name">What it was.</param>
    /// <param name="Channel">Brief or e-mail.</param>
    /// <param name="Received">The day it is deemed to be received.</param>
    /// <param name="Receipt">On what that rests.</param>
    /// <param name="File">Its path in the package.</param>
    /// <param name="Sha256">Hash of its bytes; empty when it is not in the chain.</param>
    public sealed record LetterPart(DateOnly Day, string Name, string Channel, DateOnly Received, string Receipt, string File, string Sha256);

    public sealed record CallPart(DateOnly Day, bool Reached, string SpokenWith, string By, string Outcome, string Note, DateOnly? PromisedOn, decimal? PromisedAmount);

    /// <param name="Day">The day of what it shows.</param>
    /// <param name="What">What it shows.</param>
    /// <param name="File">Its path in the package.</param>
    /// <param name="Sha256">Hash of its bytes.</param>
    public sealed record ProofPart(DateOnly Day, string What, string File, string Sha256);

    public sealed record RemarkPart(DateOnly Day, string Text);

    /// <param name="LastDay">The last day on which the claim can be enforced or its limitation interrupted.</param>
    /// <param name="Article">The article.</param>
    /// <param name="Otherwise">The day when it is no consumer's purchase of goods; null when that makes no difference.</param>
    /// <param name="InterruptedOn">The last day on which it was interrupted; null when it never was.</param>
    public sealed record LimitationPart(DateOnly LastDay, string Article, DateOnly? Otherwise, DateOnly? InterruptedOn);

    public sealed record ApprovalPart(DateOnly Day, string By, string Note);

    public sealed record MissingPart(string Text);

    public sealed record SealPart(int Events, string Head, long Number, DateOnly Day, string SealHead);
}
