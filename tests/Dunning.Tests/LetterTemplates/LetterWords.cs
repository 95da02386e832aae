namespace Dunning.Tests.LetterTemplates;

/// <summary>The words every letter of one language shares: labels, table headings, the line about the office that writes.</summary>
internal sealed record LetterWords
{
    /// <summary>Folder under letter-templates/.</summary>
    public required string Folder { get; init; }

    /// <summary>Language tag of the text, for Word's spelling checker and screen readers.</summary>
    public required string Locale { get; init; }

    /// <summary>Format of days in tables; running text says <c>d MMMM yyyy</c>.</summary>
    public required string ShortDay { get; init; }

    public required string Phone { get; init; }
    public required string Email { get; init; }
    public required string Date { get; init; }
    public required string Reference { get; init; }
    public required string DebtorNumber { get; init; }
    public required string HandledBy { get; init; }
    public required string Subject { get; init; }

    public required string Invoice { get; init; }
    public required string Description { get; init; }
    public required string IssueDate { get; init; }
    public required string DueDate { get; init; }
    public required string DaysOverdue { get; init; }
    public required string Amount { get; init; }
    public required string Paid { get; init; }
    public required string Open { get; init; }
    public required string Total { get; init; }
    public required string TotalOpen { get; init; }

    public required string Statement { get; init; }
    public required string StatementIntroduction { get; init; }
    public required string PastDue { get; init; }
    public required string TotalPastDue { get; init; }
    public required string NotYetDue { get; init; }
    public required string TotalNotYetDue { get; init; }

    public required string ToPay { get; init; }
    public required string PayBefore { get; init; }
    public required string AccountName { get; init; }
    public required string PaymentReference { get; init; }

    /// <summary>How to reach whoever writes: the office when it writes for somebody else, else the creditor.</summary>
    public required string CallOrMail { get; init; }

    /// <summary>Names the office, its register and its registration as a debt collector (Wki, article 11).</summary>
    public required string OnBehalf { get; init; }

    /// <summary>Where people who can not pay find help, for consumers.</summary>
    public required string DebtHelp { get; init; }

    /// <summary>Headings of the terms of a payment plan.</summary>
    public required string Instalment { get; init; }
    public required string PayNoLaterThan { get; init; }

    /// <summary>The parts of a claim.</summary>
    public required string Principal { get; init; }
    public required string Interest { get; init; }
    public required string Costs { get; init; }
    public required string TotalClaim { get; init; }

    public required string Pages { get; init; }
    public required string Document { get; init; }

    /// <summary>What the debtor's own page is for.</summary>
    public required string OwnPage { get; init; }
    public required string OwnPageUse { get; init; }

    public required string Enclosed { get; init; }

    /// <summary>With # for either number.</summary>
    public required string PageOf { get; init; }
    public required string VatId { get; init; }
    public required string Kvk { get; init; }

    private const string WriterPhone = "{{#if firm.onBehalf}}{{ firm.phone }}{{#else}}{{ client.phone }}{{/if}}";
    private const string WriterEmail = "{{#if firm.onBehalf}}{{ firm.email }}{{#else}}{{ client.email }}{{/if}}";
    private const string FirmAddress = "{{ firm.street }}, {{ firm.postalCode }} {{ firm.city }}";

    public static LetterWords Dutch { get; } = new()
    {
        Folder = "nl",
        Locale = "nl-NL",
        ShortDay = "dd-MM-yyyy",
        Phone = "Telefoon",
        Email = "E-mail",
        Date = "Datum",
        Reference = "Ons kenmerk",
        DebtorNumber = "Uw debiteurnummer",
        HandledBy = "Behandeld door",
        Subject = "Betreft",
        Invoice = "Factuur",
        Description = "Omschrijving",
        IssueDate = "Factuurdatum",
        DueDate = "Vervaldatum",
        DaysOverdue = "Dagen te laat",
        Amount = "Factuurbedrag",
        Paid = "Betaald",
        Open = "Openstaand",
        Total = "Totaal",
        TotalOpen = "Totaal openstaand",
        Statement = "Rekeningoverzicht",
        StatementIntroduction =
            "Dit zijn alle facturen van {{ client.name }} die op {{ today:d MMMM yyyy }} bij u openstaan."
            + "{{#if statement.notYetDue > 0}} Facturen die nog niet zijn vervallen, staan apart. Die hoeft u nu nog niet te betalen.{{/if}}",
        PastDue = "Vervallen",
        TotalPastDue = "Totaal vervallen",
        NotYetDue = "Nog niet vervallen",
        TotalNotYetDue = "Totaal nog niet vervallen",
        ToPay = "Te betalen",
        PayBefore = "Uiterlijk op",
        AccountName = "Ten name van",
        PaymentReference = "Onder vermelding van",
        CallOrMail = "bel " + WriterPhone + " of mail naar " + WriterEmail,
        OnBehalf =
            "Namens {{ client.name }} sturen wij u dit bericht. Wij zijn {{ firm.name }}, " + FirmAddress + ", KvK-nummer {{ firm.kvk }}"
            + "{{#if firm.wkiNumber != \"\"}}, registratienummer incassodienstverlening (Wki) {{ firm.wkiNumber }}{{/if}}.",
        DebtHelp = "Hebt u moeite om uw rekeningen te betalen? Uw gemeente helpt u gratis. U kunt ook terecht op www.geldfit.nl of bellen met 0800-8115 (gratis).",
        Instalment = "Termijn",
        PayNoLaterThan = "Uiterlijk betalen op",
        Principal = "Hoofdsom",
        Interest = "Rente tot en met vandaag",
        Costs = "Incassokosten",
        TotalClaim = "Totaal",
        Pages = "Bladzijden",
        Document = "Brief",
        OwnPage = "Online bekijken, betalen of reageren",
        OwnPageUse =
            "Scan de code of ga naar het adres hieronder. U ziet daar wat er nu openstaat. U kunt er ook laten weten dat u al hebt betaald of het er niet mee eens bent, of een regeling voorstellen.",
        Enclosed = "Bijlage:",
        PageOf = "pagina # van #",
        VatId = "btw",
        Kvk = "KvK",
    };

    public static LetterWords English { get; } = new()
    {
        Folder = "en",
        Locale = "en-GB",
        ShortDay = "dd-MM-yyyy",
        Phone = "Telephone",
        Email = "E-mail",
        Date = "Date",
        Reference = "Our reference",
        DebtorNumber = "Your account number",
        HandledBy = "Contact",
        Subject = "Subject",
        Invoice = "Invoice",
        Description = "Description",
        IssueDate = "Invoice date",
        DueDate = "Due date",
        DaysOverdue = "Days overdue",
        Amount = "Amount",
        Paid = "Paid",
        Open = "Outstanding",
        Total = "Total",
        TotalOpen = "Total outstanding",
        Statement = "Statement of account",
        StatementIntroduction =
            "These are all invoices from {{ client.name }} that are open on your account on {{ today:d MMMM yyyy }}."
            + "{{#if statement.notYetDue > 0}} Invoices that are not yet due are shown separately. You do not have to pay those now.{{/if}}",
        PastDue = "Overdue",
        TotalPastDue = "Total overdue",
        NotYetDue = "Not yet due",
        TotalNotYetDue = "Total not yet due",
        ToPay = "Amount to pay",
        PayBefore = "No later than",
        AccountName = "Account name",
        PaymentReference = "Payment reference",
        CallOrMail = "call " + WriterPhone + " or send an e-mail to " + WriterEmail,
        OnBehalf =
            "On behalf of {{ client.name }}, we are sending you this message. We are {{ firm.name }}, " + FirmAddress
            + ", the Netherlands, Chamber of Commerce (KvK) number {{ firm.kvk }}"
            + "{{#if firm.wkiNumber != \"\"}}, registered debt collection service (Wki) number {{ firm.wkiNumber }}{{/if}}.",
        DebtHelp = "Do you find it difficult to pay your bills? Your municipality can help you free of charge. You can also visit www.geldfit.nl or call 0800-8115 (free).",
        Instalment = "Instalment",
        PayNoLaterThan = "Pay no later than",
        Principal = "Principal",
        Interest = "Interest until today",
        Costs = "Collection costs",
        TotalClaim = "Total",
        Pages = "Pages",
        Document = "Letter",
        OwnPage = "See it, pay or react online",
        OwnPageUse =
            "Scan the code or go to the address below. It shows what is open now. There you can also tell us that you have paid or that you do not agree, or propose instalments.",
        Enclosed = "Enclosed:",
        PageOf = "page # of #",
        VatId = "VAT",
        Kvk = "KvK",
    };
}
