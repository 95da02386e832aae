namespace Dunning.Connectors.Invoices;

/// <summary>What a column of an invoice list may hold.</summary>
internal enum CsvColumn
{
    Number,
    Type,
    IssueDate,
    DueDate,
    Currency,
    Payable,
    Paid,
    PaymentReference,
    Iban,
    CreditedInvoice,
    Description,
    DebtorNumber,
    Name,
    Kvk,
    VatId,
    Email,
    Phone,
    ContactPerson,
    Street,
    HouseNumber,
    PostalCode,
    City,
    Country,
    Kind,
    Language,
}
