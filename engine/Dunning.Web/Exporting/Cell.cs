using Dunning.Operations.Reports;

namespace Dunning.Web.Exporting;

/// <summary>A cell of an exported table; default is empty.</summary>
public readonly record struct Cell
{
    private readonly string? words;

    private Cell(CellKind kind, string? words, decimal number, DateOnly day)
    {
        Kind = kind;
        this.words = words;
        Value = number;
        On = day;
        IsEmpty = kind == CellKind.Text && string.IsNullOrEmpty(words);
    }

    public CellKind Kind { get; }

    /// <summary>The words of a text; empty for none.</summary>
    public string Words => words ?? "";

    /// <summary>The number or amount.</summary>
    public decimal Value { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    public bool IsEmpty { get; }

    /// <summary>Whether a spreadsheet would take it for a formula.</summary>
    public bool LooksLikeFormula => Kind == CellKind.Text && CsvCell.LooksLikeFormula(Words);

    public static Cell Text(string? words) => new(CellKind.Text, words, 0, default);

    public static Cell Amount(decimal amount) => new(CellKind.Amount, null, amount, default);

    public static Cell Number(long number) => new(CellKind.Number, null, number, default);

    /// <summary>A day; empty for none.</summary>
    public static Cell Day(DateOnly? day) => day is { } known ? new(CellKind.Day, null, 0, known) : Text(null);
}
