using Dunning.Core.Parties;

namespace Dunning.Tests.SampleOffice;

/// <summary>A debtor of the sample office and what becomes of each of their invoices.</summary>
internal sealed record SampleDebtor(
    SampleClient Client,
    string Number,
    string Name,
    char Kind,
    bool Xml,
    Address Address,
    string? Email,
    string? Phone,
    string? Contact,
    DateOnly FirstIssue,
    int Every,
    int Term,
    decimal Net,
    IReadOnlyList<string> Fates)
{
    public bool IsConsumer => Kind == 'c';

    public string? Kvk { get; init; }

    public string? VatId { get; init; }

    public string Iban { get; init; } = "";

    public bool English { get; init; }

    /// <summary>Where they live from their third invoice on; null for who stays.</summary>
    public Address? MovedTo { get; init; }
}
