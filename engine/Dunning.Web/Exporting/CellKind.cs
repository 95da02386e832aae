namespace Dunning.Web.Exporting;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Words; whatever they look like, never a formula.</summary>
    Text,

    /// <summary>An amount of money, with two decimals.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,
}
