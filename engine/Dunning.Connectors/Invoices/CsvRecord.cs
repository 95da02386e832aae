namespace Dunning.Connectors.Invoices;

/// <summary>One row of a CSV file.</summary>
/// <param name="Line">Line of the file it begins on, from 1.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);
