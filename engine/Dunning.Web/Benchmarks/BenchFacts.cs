namespace Dunning.Web.Benchmarks;

/// <summary>What the measured letter is written from: twelve fields and the invoices.</summary>
internal sealed record BenchFacts(
    string Reference, DateOnly Today, string Client, string Name, string Street, string PostalCode, string City, string Salutation,
    decimal Total, DateOnly PayBefore, string Iban, decimal Costs, IReadOnlyList<BenchInvoice> Invoices)
{
    public static BenchFacts Sample { get; } = new(
        "D-2026-00417", new DateOnly(2026, 2, 14), "Koeltechniek Van der Heijden B.V.", "Bakkerij Het Gouden Graan & Zn. V.O.F.", "Dorpsstraat 112", "2712 AL", "Zoetermeer",
        "Geachte heer of mevrouw Bakker", 6382.41m, new DateOnly(2026, 2, 28), "NL91 ABNA 0417 1643 00", 694.12m,
        [
            new("2026-0005", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 15), 1210m, 1210m),
            new("2026-0017", new DateOnly(2026, 1, 3), new DateOnly(2026, 1, 17), 2420.50m, 2420.50m),
            new("2026-0041", new DateOnly(2026, 1, 6), new DateOnly(2026, 1, 20), 841.91m, 641.91m),
            new("2026-0058", new DateOnly(2026, 1, 9), new DateOnly(2026, 1, 23), 1500m, 1500m),
            new("2026-0103", new DateOnly(2026, 1, 12), new DateOnly(2026, 1, 26), 610m, 610m),
        ]);
}
