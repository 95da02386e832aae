namespace Dunning.Tests.Letters;

/// <summary>What the letters of these tests are written from.</summary>
internal sealed record SampleLetter
{
    public string Name { get; init; } = "Jansen & Zn. <BV>";

    public string? Attention { get; init; }

    public decimal Total { get; init; } = 6382.41m;

    public int Days { get; init; } = 14;

    public DateOnly Today { get; init; } = new(2026, 3, 14);

    public bool Late { get; init; } = true;

    public SampleDebtor Debtor { get; init; } = new("De Boer", "Utrecht");

    public SampleCall? Call { get; init; }

    public IReadOnlyList<SampleItem> Items { get; init; } =
        [new("2026-001", 1250.50m, true, [new("pallets")]), new("2026-002", 99m, false, [new("kisten"), new("folie")])];

    public IReadOnlyList<SampleItem> Nothing { get; init; } = [];
}

internal sealed record SampleDebtor(string Name, string City);

internal sealed record SampleCall(DateOnly Day, string SpokenWith);

internal sealed record SampleItem(string Number, decimal Open, bool Due, IReadOnlyList<SamplePart> Parts);

internal sealed record SamplePart(string Text);
