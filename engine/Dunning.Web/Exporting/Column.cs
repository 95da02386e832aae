namespace Dunning.Web.Exporting;

/// <summary>A column of an exported list.</summary>
/// <typeparam name="T">A row of the list.</typeparam>
/// <param name="Title">What stands above it.</param>
/// <param name="Of">Its cell in a row.</param>
public sealed record Column<T>(string Title, Func<T, Cell> Of);
