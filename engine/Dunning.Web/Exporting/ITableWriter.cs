namespace Dunning.Web.Exporting;

/// <summary>Writes a table row by row, however long it is; nothing is kept but what was not yet written out.</summary>
public interface ITableWriter : IAsyncDisposable
{
    /// <summary>Writes a row.</summary>
    Task RowAsync(IReadOnlyList<Cell> cells, CancellationToken cancellationToken);

    /// <summary>Writes what belongs after the last row.</summary>
    Task EndAsync(CancellationToken cancellationToken);
}
