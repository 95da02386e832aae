using Dunning.Core.Parties;

namespace Dunning.Tests.SampleOffice;

/// <summary>A client of the sample office: the creditor itself, and how it writes its files.</summary>
internal sealed record SampleClient(
    Client Party,
    string InvoicePrefix,
    int FirstNumber,
    decimal VatRate,
    string CamtVersion,
    bool DailyStatements,
    decimal OpeningBalance,
    string Delivered,
    string Debtors);
