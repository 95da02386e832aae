using Dunning.Core.Languages;

namespace Dunning.Core.Parties;

/// <summary>The creditor (opdrachtgever) whose invoices are chased.</summary>
/// <param name="Id">Short stable name, lower case: <c>bakkerij-de-vries</c>.</param>
/// <param name="Name">Name as it stands on letters.</param>
/// <param name="Address">Postal address on the letterhead.</param>
/// <param name="Kvk">Chamber of Commerce number, eight digits.</param>
/// <param name="VatId">VAT identification number.</param>
/// <param name="Iban">The one account debtors pay into.</param>
/// <param name="AccountName">Name of the account's holder.</param>
/// <param name="Email">Address for answers.</param>
/// <param name="Phone">Telephone number for answers.</param>
/// <param name="Website">Shown on the letterhead; null for none.</param>
/// <param name="ContactPerson">The person debtors may ask for.</param>
/// <param name="Language">The client's own language.</param>
/// <param name="ProcedureId">The procedure its cases follow.</param>
/// <param name="ProcedureInputs">The client's values for the procedure's knobs, as JSON; null for the defaults.</param>
/// <param name="DeductsVat">Whether the client can set off VAT; if not, VAT may be added to collection costs (Besluit BIK art. 2 lid 3).</param>
/// <param name="OnBehalf">Whether the firm acts here for somebody else, so that the Wki may apply.</param>
public sealed record Client(
    string Id,
    string Name,
    Address Address,
    string Kvk,
    string VatId,
    string Iban,
    string AccountName,
    string Email,
    string Phone,
    string? Website,
    string ContactPerson,
    Language Language,
    string ProcedureId,
    string? ProcedureInputs,
    bool DeductsVat,
    bool OnBehalf)
{
    /// <summary>The client's own rule sets, as RulesEngine JSON, by which it tailors those of the procedure; null for those that lie beside the procedure, if any.</summary>
    public string? ProcedureRules { get; init; }

    /// <summary>
    /// Whether its contract or general terms, with the payment term in them, are on file, so that the due date is a term that was agreed. A date that is
    /// only printed on the invoice is none towards a consumer. An invoice may say otherwise.
    /// </summary>
    /// <law>BW 6:83 a</law>
    public bool TermsAgreed { get; init; }

    /// <summary>Whether somebody looked through its general terms for unfair clauses on costs and interest, and found none. Until then no consumer is charged.</summary>
    /// <law>Directive 93/13/EEC art. 6; BW 6:233 a</law>
    public bool TermsChecked { get; init; }

    /// <summary>How far messages go by themselves for this client, by the id of the step: <c>auto</c>, <c>propose</c> or <c>off</c>; null, and what is not in it: as the procedure says.</summary>
    public IReadOnlyDictionary<string, string>? Automation { get; init; }

    /// <summary>A rest this small counts as paid, in the invoice's currency; null for the usual one euro.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Days after delivery within which it sends its invoices; what is delivered and not invoiced by then is on a list. Null for the usual fourteen.</summary>
    public int? InvoiceWithinDays { get; init; }

    /// <summary>What the client needs in a week to pay its own bills, in euro; a forecast tells in which weeks less comes in. Null when it does not say.</summary>
    public decimal? CashNeededPerWeek { get; init; }

    /// <summary>Where the client wants a copy of every letter and e-mail that left for it; null for none. The debtor gets no other message because of it.</summary>
    public string? CopyTo { get; init; }

    /// <summary>
    /// Whether somebody saw that the domain of its address lets the office's server send for it: SPF or DKIM passes in the name of that domain, as its DMARC
    /// wants. Until then mails leave from an address of the office.
    /// </summary>
    public bool SenderVerified { get; init; }

    /// <summary>Whether the office reads the answers to its mails; without an address of its own it always does.</summary>
    public bool AnswersToOffice { get; init; }

    /// <summary>Address of the page where a debtor pays, with <c>{reference}</c> and <c>{amount}</c>; null for none.</summary>
    public string? PaymentLink { get; init; }
}
